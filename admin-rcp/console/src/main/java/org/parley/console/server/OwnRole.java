package org.parley.console.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds out what the one who is signed in may do. Only some may read roles, their own included;
/// for the others it tries what they may read.
final class OwnRole {

  private final Requests requests;
  private final Server.SignedIn signedIn;

  OwnRole(Requests requests, Server.SignedIn signedIn) {
    this.requests = requests;
    this.signedIn = signedIn;
  }

  Role read() throws ServerException {
    String path =
        "/api/v1/administrators/" + URLEncoder.encode(signedIn.address(), StandardCharsets.UTF_8);
    try {
      return requests.ask(Sent.get(path, signedIn.bearer()), Administrator.class).role();
    } catch (ServerException wrong) {
      if (wrong.fault() instanceof Fault.Missing) {
        // Who signs in with the password that works once has no entry of their own.
        return Role.everything();
      }
      if (wrong.fault() instanceof Fault.NotAllowed) {
        return tried();
      }
      throw wrong;
    }
  }

  private Role tried() throws ServerException {
    Set<Area> allowed = EnumSet.noneOf(Area.class);
    for (Area area : Area.values()) {
      if (isAllowed(area)) {
        allowed.add(area);
      }
    }
    return new Role(allowed, Set.of());
  }

  private boolean isAllowed(Area area) throws ServerException {
    try {
      requests.ask(Sent.get(area.leastRequest(), signedIn.bearer()), Map.class);
      return true;
    } catch (ServerException wrong) {
      if (wrong.fault() instanceof Fault.NotAllowed) {
        return false;
      }
      throw wrong;
    }
  }

  private enum Access {
    READ,
    WRITE
  }

  private record Administrator(Map<String, Access> areas) {

    Role role() {
      if (areas.get("ADMINISTRATORS") == Access.WRITE) {
        return Role.everything();
      }
      Map<Area, Access> known = new EnumMap<>(Area.class);
      for (Area area : Area.values()) {
        Optional.ofNullable(areas.get(area.name())).ifPresent(access -> known.put(area, access));
      }
      Set<Area> writes =
          known.entrySet().stream()
              .filter(entry -> entry.getValue() == Access.WRITE)
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
      return new Role(known.keySet(), writes);
    }
  }
}
