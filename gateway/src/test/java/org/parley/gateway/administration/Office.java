package org.parley.gateway.administration;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Scope;
import org.parley.gateway.directory.Enterprise;
import org.parley.gateway.directory.OpenHashing;
import org.parley.gateway.directory.PasswordHashing;
import org.parley.gateway.directory.Persons;
import org.parley.gateway.policy.Author;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.signin.ManualClock;
import org.parley.gateway.signin.PasswordRule;
import org.parley.gateway.store.BreakableStore;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Where administrators of tests work: an enterprise with the chief, who is a full administrator,
/// the clerk, who only writes people, and Anna, who is none.
final class Office {

  static final Address CHIEF = new Address("chief@a.example");
  static final Address CLERK = new Address("clerk@a.example");
  static final Address ANNA = new Address("anna@a.example");

  private static final String FULL = "{\"areas\":{\"ADMINISTRATORS\":\"WRITE\"}}";
  private static final JsonMapper JSON = JsonMapper.shared();

  final ManualClock clock = new ManualClock();
  final BreakableStore store = new BreakableStore();
  final Enterprise enterprise = Enterprise.on(store);
  final Administrators administrators = new Administrators(enterprise.log());
  final PolicyDesk desk =
      new PolicyDesk(enterprise.log(), administrators, List.of("Berlin"), clock);
  final AccountDesk accounts = accounts(new OpenHashing());

  Office() {
    enterprise.putWithHash(
        "1:a good password",
        List.of(
            Persons.named(CHIEF.text(), "The Chief"),
            Persons.named(CLERK.text(), "The Clerk"),
            Persons.named(ANNA.text(), "Anna Bergmann")));
    done(creates(Enterprise.AUTHOR.by(), "administrator/" + CHIEF, FULL));
    done(creates(CHIEF, "administrator/" + CLERK, "{\"areas\":{\"PEOPLE\":\"WRITE\"}}"));
  }

  AccountDesk accounts(PasswordHashing hashing) {
    return new AccountDesk(enterprise.log(), administrators, hashing, new PasswordRule(), clock);
  }

  Edited creates(Address by, String object, String json) {
    return desk.create(as(by), wish(object, json)).await();
  }

  /// Changes the object as it is now.
  Edited edits(Address by, String object, String patch) {
    return edits(by, object, patch, revision(object));
  }

  Edited edits(Address by, String object, String patch, long revision) {
    return desk.edit(as(by), wish(object, patch), revision).await();
  }

  Edited removes(Address by, String object) {
    return desk.edit(as(by), new Wish(ObjectName.of(object), Optional.empty()), revision(object))
        .await();
  }

  Edited members(String group, List<Address> added, List<Address> removed) {
    return desk.members(as(CHIEF), group, added, removed).await();
  }

  /// The fields that are wrong.
  static List<String> faults(Edited edited) {
    return assertInstanceOf(Edited.Faulty.class, edited).faults().stream()
        .map(FieldFault::field)
        .toList();
  }

  static Edited.Done done(Edited edited) {
    return assertInstanceOf(Edited.Done.class, edited, edited::toString);
  }

  ObjectNode json(String object) {
    return enterprise.log().now().find(ObjectName.of(object)).orElseThrow().json();
  }

  long revision(String object) {
    return enterprise
        .log()
        .now()
        .find(ObjectName.of(object))
        .map(document -> document.revision())
        .orElse(0L);
  }

  long acts() {
    return enterprise.log().now().sequence();
  }

  /// Whether a sign-in now would count later.
  boolean honours(Address person, Instant signedInAt) {
    return enterprise.directory().find(person).orElseThrow().honours(signedInAt);
  }

  static Author as(Address by) {
    return new Author(by, Scope.ADMINISTRATOR, "127.0.0.1");
  }

  static Wish wish(String object, String json) {
    return new Wish(ObjectName.of(object), Optional.of(JSON.readValue(json, ObjectNode.class)));
  }

  static Wish removal(String object) {
    return new Wish(ObjectName.of(object), Optional.empty());
  }

  static List<Address> people(String... names) {
    return Arrays.stream(names).map(name -> new Address(name + "@a.example")).toList();
  }
}
