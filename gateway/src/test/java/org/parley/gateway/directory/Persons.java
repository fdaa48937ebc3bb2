package org.parley.gateway.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.gateway.access.Address;

/// People for tests.
public final class Persons {

  private Persons() {}

  public static Person named(String address, String displayName) {
    return Person.named(Address.of(address), displayName);
  }

  /// Somebody with a mobile phone, in groups of these ids.
  public static Person with(
      String address, String displayName, String mobile, List<String> groups) {
    return new Person(
        Address.of(address),
        displayName,
        new Profile("", "", "", "", "", "", "", mobile, "", ""),
        groups,
        Optional.empty(),
        true,
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }
}
