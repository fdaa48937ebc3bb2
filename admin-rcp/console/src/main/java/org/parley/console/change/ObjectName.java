package org.parley.console.change;

import org.parley.console.server.Area;
import org.parley.console.server.Connection;

/// The name of something that policies are set for, as the server has it: `global`, `group/sales`
/// or `person/anna@berlin.example`.
public record ObjectName(Kind kind, String id) {

  /// What there is to set policies for.
  public enum Kind {
    GLOBAL,
    GROUP,
    PERSON
  }

  public static ObjectName global() {
    return new ObjectName(Kind.GLOBAL, "");
  }

  public static ObjectName group(String id) {
    return new ObjectName(Kind.GROUP, id);
  }

  public static ObjectName person(String address) {
    return new ObjectName(Kind.PERSON, address);
  }

  public String text() {
    return switch (kind) {
      case GLOBAL -> "global";
      case GROUP -> "group/" + id;
      case PERSON -> "person/" + id;
    };
  }

  /// Where the server has it.
  public String path() {
    return switch (kind) {
      case GLOBAL -> "/api/v1/policies/global";
      case GROUP -> "/api/v1/groups/" + Connection.encode(id);
      case PERSON -> "/api/v1/people/" + Connection.encode(id);
    };
  }

  /// What a role must allow to change it.
  public Area area() {
    return switch (kind) {
      case GLOBAL -> Area.POLICIES;
      case GROUP -> Area.GROUPS;
      case PERSON -> Area.PEOPLE;
    };
  }
}
