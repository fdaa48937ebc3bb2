package org.parley.gateway.administration;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.parley.gateway.access.Area;
import org.parley.gateway.access.Reach;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What an administrator may do: in which areas read, in which write as well.
public record Role(Map<Area, Reach> areas) {

  public Role {
    areas = Collections.unmodifiableMap(sorted(areas));
  }

  /// Everything, administrators included.
  public static Role full() {
    var areas = new EnumMap<Area, Reach>(Area.class);
    for (var area : Area.values()) {
      areas.put(area, Reach.WRITE);
    }
    return new Role(areas);
  }

  /// Whether this is everything: whoever writes administrators could give it to themselves, also in
  /// areas that a later version adds.
  public boolean isFull() {
    return areas.get(Area.ADMINISTRATORS) == Reach.WRITE;
  }

  /// What this comes to, area by area: whoever may do everything writes each of them.
  public Map<Area, Reach> held() {
    return isFull() ? full().areas : areas;
  }

  /// Whether this holds `reach` in `area`; who may write may read.
  public boolean allows(Area area, Reach reach) {
    return isFull()
        || Optional.ofNullable(areas.get(area))
            .filter(held -> held == Reach.WRITE || reach == Reach.READ)
            .isPresent();
  }

  static Role of(ObjectNode json) {
    var areas = new EnumMap<Area, Reach>(Area.class);
    for (var area : Area.values()) {
      for (var reach : Reach.values()) {
        if (json.path("areas").path(area.name()).asString("").equals(reach.name())) {
          areas.put(area, reach);
        }
      }
    }
    return new Role(areas);
  }

  ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode();
    var held = json.putObject("areas");
    areas.forEach((area, reach) -> held.put(area.name(), reach.name()));
    return json;
  }

  private static Map<Area, Reach> sorted(Map<Area, Reach> areas) {
    var held = new EnumMap<Area, Reach>(Area.class);
    held.putAll(areas);
    return held;
  }
}
