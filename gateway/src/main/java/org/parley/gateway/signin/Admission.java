package org.parley.gateway.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.parley.gateway.access.Address;
import org.parley.gateway.directory.Directory;
import org.parley.gateway.directory.Person;
import org.parley.gateway.hyperlink.Location;
import org.parley.gateway.hyperlink.Locations;

/// Knows who may be in at the moment: people who are enabled, and administrators, as long as the
/// sign-in is newer than whatever ended those before.
public final class Admission {

  private static final String ADMINISTRATOR = "Administrator";

  private final Directory directory;
  private final Predicate<Address> administrators;
  private final Address oneTime;
  private final Locations locations;
  private final BooleanSupplier current;

  /// @param administrators who of the people is an administrator
  /// @param oneTime the administrator who is none of the people
  /// @param current whether it is known who they are at the moment
  public Admission(
      Directory directory,
      Predicate<Address> administrators,
      Address oneTime,
      Locations locations,
      BooleanSupplier current) {
    this.directory = directory;
    this.administrators = administrators;
    this.oneTime = oneTime;
    this.locations = locations;
    this.current = current;
  }

  /// Whether it is known who may be in.
  boolean isCurrent() {
    return current.getAsBoolean();
  }

  /// Whether what `holder` proved once still holds.
  public boolean isGood(Holder holder) {
    var address = holder.address();
    boolean person =
        directory.find(address).filter(each -> each.honours(holder.signedInAt())).isPresent();
    return switch (holder.scope()) {
      case PERSON -> person;
      case ADMINISTRATOR -> address.equals(oneTime) || (person && administrators.test(address));
    };
  }

  /// The first time from `now` on of which a sign-in of `address` would count.
  Instant firstGood(Address address, Instant now) {
    return directory
        .find(address)
        .flatMap(Person::tokensFrom)
        .filter(from -> !now.isAfter(from))
        .map(from -> from.plusMillis(1))
        .orElse(now);
  }

  /// What to tell who was let in; empty if they may not be in.
  Optional<SignedIn.Granted> granted(IssuedToken issued) {
    var holder = issued.holder();
    return Optional.of(holder)
        .filter(this::isGood)
        .map(good -> new SignedIn.Granted(issued.token(), good, displayName(good), location(good)));
  }

  private Optional<String> location(Holder holder) {
    return directory
        .find(holder.address())
        .flatMap(person -> locations.of(person.location()))
        .map(Location::name);
  }

  private String displayName(Holder holder) {
    return directory.find(holder.address()).map(Person::displayName).orElse(ADMINISTRATOR);
  }
}
