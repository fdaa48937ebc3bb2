package org.parley.console.administrators;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.console.server.Access;
import org.parley.console.server.Area;

/// What a role allows in each area, as an `Optional` of access; and what the server is sent to make
/// it so.
final class Areas {

  private Areas() {}

  static Map<Area, Object> of(Map<String, String> named) {
    Map<Area, Object> areas = new EnumMap<>(Area.class);
    for (Area area : Area.values()) {
      areas.put(area, Access.to(area, named));
    }
    return areas;
  }

  /// The areas of a new administrator.
  static Map<String, Object> created(Map<Area, Object> areas) {
    Map<String, Object> body = new LinkedHashMap<>();
    areas.forEach((area, access) -> access(access).ifPresent(it -> body.put(area.name(), it)));
    return body;
  }

  /// The areas of a merge patch (RFC 7396): only those that change, null where one is taken away.
  static Map<String, @Nullable Object> patch(Map<Area, Object> was, Map<Area, Object> now) {
    Map<String, @Nullable Object> patch = new LinkedHashMap<>();
    now.forEach((area, access) -> {
      if (!Objects.equals(was.get(area), access)) {
        patch.put(area.name(), access(access).orElse(null));
      }
    });
    return patch;
  }

  /// Who writes administrators may make themselves anything.
  static boolean isEverything(Map<Area, Object> areas) {
    return Optional.of(Access.WRITE).equals(areas.get(Area.ADMINISTRATORS));
  }

  static Optional<Object> access(Object value) {
    return value instanceof Optional<?> access ? access.map(it -> it) : Optional.empty();
  }
}
