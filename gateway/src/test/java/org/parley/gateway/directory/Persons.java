package org.parley.gateway.directory;

import java.util.List;
import java.util.Optional;
import org.parley.gateway.access.Address;

/// People for tests.
public final class Persons {

  private Persons() {}

  public static Person named(String address, String displayName) {
    return new Person(
        Address.of(address), displayName, Optional.empty(), "", "", List.of(), Optional.empty());
  }

  public static Person withHash(String address, String hash) {
    return named(address, address).withPasswordHash(Optional.of(hash));
  }
}
