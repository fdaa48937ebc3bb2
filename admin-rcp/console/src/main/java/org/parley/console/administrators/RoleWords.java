package org.parley.console.administrators;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.console.server.Access;
import org.parley.console.server.Area;
import org.parley.console.text.Texts;

/// Says what a role allows.
record RoleWords(Texts texts) {

  /// All of it on one line: what may be changed first.
  String of(Map<Area, Object> areas) {
    if (Areas.isEverything(areas)) {
      return texts.say(AdministratorsText.EVERYTHING);
    }
    List<String> parts = new ArrayList<>();
    names(areas, Access.WRITE, AdministratorsText.CHANGES, parts);
    names(areas, Access.READ, AdministratorsText.SEES, parts);
    return parts.isEmpty() ? texts.say(AdministratorsText.NOTHING) : String.join("; ", parts);
  }

  private void names(
      Map<Area, Object> areas, Access access, AdministratorsText words, List<String> parts) {
    List<String> names =
        areas.keySet().stream()
            .filter(area ->
                Areas.access(areas.getOrDefault(area, "")).filter(access::equals).isPresent())
            .map(area -> texts.say(name(area)))
            .toList();
    if (!names.isEmpty()) {
      parts.add(texts.say(words, String.join(", ", names)));
    }
  }

  String access(Object value) {
    return Areas.access(value)
        .map(it ->
            texts.say(it == Access.WRITE ? AdministratorsText.WRITE : AdministratorsText.READ))
        .orElseGet(() -> texts.say(AdministratorsText.NONE));
  }

  static AdministratorsText name(Area area) {
    return switch (area) {
      case PEOPLE -> AdministratorsText.AREA_PEOPLE;
      case GROUPS -> AdministratorsText.AREA_GROUPS;
      case POLICIES -> AdministratorsText.AREA_POLICIES;
      case SMS -> AdministratorsText.AREA_SMS;
      case LOCATIONS -> AdministratorsText.AREA_LOCATIONS;
      case FEDERATION -> AdministratorsText.AREA_FEDERATION;
      case AUDIT -> AdministratorsText.AREA_AUDIT;
      case STATUS -> AdministratorsText.AREA_STATUS;
      case ADMINISTRATORS -> AdministratorsText.AREA_ADMINISTRATORS;
    };
  }

  static AdministratorsText meaning(Area area) {
    return switch (area) {
      case PEOPLE -> AdministratorsText.MEANING_PEOPLE;
      case GROUPS -> AdministratorsText.MEANING_GROUPS;
      case POLICIES -> AdministratorsText.MEANING_POLICIES;
      case SMS -> AdministratorsText.MEANING_SMS;
      case LOCATIONS -> AdministratorsText.MEANING_LOCATIONS;
      case FEDERATION -> AdministratorsText.MEANING_FEDERATION;
      case AUDIT -> AdministratorsText.MEANING_AUDIT;
      case STATUS -> AdministratorsText.MEANING_STATUS;
      case ADMINISTRATORS -> AdministratorsText.MEANING_ADMINISTRATORS;
    };
  }
}
