package org.parley.gateway.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.parley.gateway.access.Address;

/// Names a policy object, such as `group/sales` or `person/anna@berlin.example`.
public record ObjectName(Kind kind, String name) {

  /// The object of what is set for everybody.
  public static final ObjectName GLOBAL = new ObjectName(Kind.GLOBAL, "");

  public static ObjectName group(String id) {
    return new ObjectName(Kind.GROUP, id);
  }

  public static ObjectName person(Address address) {
    return new ObjectName(Kind.PERSON, address.text());
  }

  public static ObjectName contacts(Address owner) {
    return new ObjectName(Kind.CONTACTS, owner.text());
  }

  public static ObjectName administrator(Address address) {
    return new ObjectName(Kind.ADMINISTRATOR, address.text());
  }

  /// Reads what [#text] wrote.
  ///
  /// @throws IllegalArgumentException if it is no such name
  @JsonCreator
  public static ObjectName of(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new ObjectName(kind(text), "")
        : new ObjectName(kind(text.substring(0, slash)), text.substring(slash + 1));
  }

  @JsonValue
  public String text() {
    return name.isEmpty() ? kind.text() : kind.text() + '/' + name;
  }

  @Override
  public String toString() {
    return text();
  }

  private static Kind kind(String text) {
    return Kind.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
