package org.parley.gateway.directory;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Gate;
import org.parley.gateway.access.GlobalPolicy;
import org.parley.gateway.access.Group;
import org.parley.gateway.access.Scope;
import org.parley.gateway.administration.Administrators;
import org.parley.gateway.policy.Author;
import org.parley.gateway.policy.CurrentPolicies;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyJson;
import org.parley.gateway.policy.PolicyLog;
import org.parley.gateway.policy.Ruling;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.Store;
import tools.jackson.databind.node.ObjectNode;

/// An enterprise for tests: the log of its policies, and what follows that.
public final class Enterprise {

  public static final Author AUTHOR =
      new Author(new Address("administrator@localhost"), Scope.ADMINISTRATOR, "test");

  private final PolicyLog log;
  private final Directory directory;
  private final CurrentPolicies policies;
  private final Credentials credentials;

  private Enterprise(Store store, PolicyLog log) {
    this.log = log;
    this.directory = new Directory(log);
    this.policies = new CurrentPolicies(log);
    this.credentials = new Credentials(store, log::now);
  }

  /// As `store` has it.
  public static Enterprise on(Store store) {
    var log = PolicyLog.open(store, InstantSource.system(), Runnable::run).await();
    return new Enterprise(store, log);
  }

  public PolicyLog log() {
    return log;
  }

  public Directory directory() {
    return directory;
  }

  public CurrentPolicies policies() {
    return policies;
  }

  public Gate gate() {
    return new Gate(policies);
  }

  public Credentials credentials() {
    return credentials;
  }

  /// An import that hashes with `hashing`.
  public PeopleImport importer(PasswordHashing hashing, Collection<String> locations) {
    return new PeopleImport(
        log, credentials, hashing, locations, new Administrators(log), InstantSource.system());
  }

  /// Adds or replaces people; groups are to exist.
  public Enterprise put(Collection<Person> people) {
    put(people, _ -> Optional.empty()).await();
    return this;
  }

  public Enterprise put(Person... people) {
    return put(List.of(people));
  }

  /// Adds people who all have the password that `hash` was made of.
  public Enterprise putWithHash(String hash, Collection<Person> people) {
    put(people, _ -> Optional.of(hash)).await();
    return this;
  }

  public Enterprise put(Group group) {
    return edit(Edit.put(ObjectName.group(group.id()), PolicyJson.json(group)));
  }

  public Enterprise put(GlobalPolicy global) {
    return edit(Edit.put(ObjectName.GLOBAL, PolicyJson.json(global)));
  }

  public Enterprise edit(Edit... edits) {
    log.change(AUTHOR, _ -> Ruling.make(List.of(edits), true)).await();
    return this;
  }

  private Future<Boolean> put(Collection<Person> people, Function<Person, Optional<String>> hash) {
    return log.change(
        AUTHOR,
        _ -> {
          var edits = new ArrayList<Edit>();
          var rows = new ArrayList<Row>();
          for (var person : people) {
            edits.add(Edit.put(ObjectName.person(person.address()), json(person, hash)));
            hash.apply(person).ifPresent(each -> rows.add(Credentials.row(person.address(), each)));
          }
          return new Ruling<>(edits, rows, true);
        });
  }

  private static ObjectNode json(Person person, Function<Person, Optional<String>> hash) {
    var json = PersonJson.json(person);
    hash.apply(person).ifPresent(each -> Credentials.name(json, each, "2026-01-01T00:00:00.000Z"));
    return json;
  }
}
