package org.parley.gateway.administration;

import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Area;
import org.parley.gateway.access.Reach;
import org.parley.gateway.directory.AccountGuard;
import org.parley.gateway.policy.Document;
import org.parley.gateway.policy.Documents;
import org.parley.gateway.policy.Kind;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyLog;

/// Knows who administers what at the moment.
public final class Administrators implements AccountGuard {

  private final PolicyLog log;

  public Administrators(PolicyLog log) {
    this.log = log;
  }

  /// What `address` may do as administrator; empty for who is none. Whoever signed in with the
  /// one-time password may do everything.
  public Optional<Role> role(Address address) {
    return role(log.now(), address);
  }

  /// Whether `address` may `reach` into `area`.
  public boolean allows(Address address, Area area, Reach reach) {
    return role(address).filter(role -> role.allows(area, reach)).isPresent();
  }

  @Override
  public boolean maySecure(Documents now, Address author, Address person) {
    return author.equals(person)
        || role(now, person).isEmpty()
        || role(now, author).filter(Role::isFull).isPresent();
  }

  @Override
  public boolean losesLast(Documents before, Documents after) {
    return hasFull(before) && !hasFull(after);
  }

  /// Whether a full administrator who can sign in is left in `documents`.
  private static boolean hasFull(Documents documents) {
    return documents.of(Kind.ADMINISTRATOR).entrySet().stream()
        .filter(each -> Role.of(each.getValue().json()).isFull())
        .map(each -> new Address(each.getKey()))
        .anyMatch(address -> canSignIn(documents, address));
  }

  private static boolean canSignIn(Documents documents, Address address) {
    return documents
        .find(ObjectName.person(address))
        .map(Document::json)
        .filter(json -> json.path("enabled").asBoolean(true) && json.has("passwordAt"))
        .isPresent();
  }

  private static Optional<Role> role(Documents documents, Address address) {
    return address.equals(FirstAdministrator.ADDRESS)
        ? Optional.of(Role.full())
        : documents
            .find(ObjectName.administrator(address))
            .map(document -> Role.of(document.json()));
  }
}
