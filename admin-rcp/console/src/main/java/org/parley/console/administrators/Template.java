package org.parley.console.administrators;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.parley.console.server.Access;
import org.parley.console.server.Area;

/// A role that many enterprises give.
enum Template {
  HELP_DESK(AdministratorsText.TEMPLATE_HELP_DESK),
  AUDITOR(AdministratorsText.TEMPLATE_AUDITOR),
  SMS(AdministratorsText.TEMPLATE_SMS),
  RIGHTS(AdministratorsText.TEMPLATE_RIGHTS),
  OPERATOR(AdministratorsText.TEMPLATE_OPERATOR),
  EVERYTHING(AdministratorsText.TEMPLATE_EVERYTHING);

  private final AdministratorsText title;

  Template(AdministratorsText title) {
    this.title = title;
  }

  AdministratorsText title() {
    return title;
  }

  Map<Area, Access> areas() {
    return switch (this) {
      case HELP_DESK ->
          Map.of(Area.PEOPLE, Access.WRITE, Area.GROUPS, Access.READ, Area.AUDIT, Access.READ);
      case AUDITOR ->
          Map.of(Area.AUDIT, Access.READ, Area.STATUS, Access.READ, Area.POLICIES, Access.READ);
      case SMS ->
          Map.of(Area.SMS, Access.WRITE, Area.GROUPS, Access.READ, Area.STATUS, Access.READ);
      case RIGHTS -> with(Area.AUDIT, Area.PEOPLE, Area.GROUPS, Area.POLICIES);
      case OPERATOR -> with(Area.STATUS, Area.LOCATIONS, Area.FEDERATION);
      case EVERYTHING -> Map.of(Area.ADMINISTRATORS, Access.WRITE);
    };
  }

  private static Map<Area, Access> with(Area read, Area... written) {
    Map<Area, Access> areas = new EnumMap<>(Area.class);
    areas.put(read, Access.READ);
    Arrays.stream(written).forEach(area -> areas.put(area, Access.WRITE));
    return areas;
  }
}
