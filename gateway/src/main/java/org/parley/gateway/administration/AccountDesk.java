package org.parley.gateway.administration;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.parley.gateway.access.Address;
import org.parley.gateway.directory.AccountGuard;
import org.parley.gateway.directory.Credentials;
import org.parley.gateway.directory.PasswordHashing;
import org.parley.gateway.directory.Person;
import org.parley.gateway.directory.PersonJson;
import org.parley.gateway.json.Json;
import org.parley.gateway.policy.Author;
import org.parley.gateway.policy.Document;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyLog;
import org.parley.gateway.policy.Ruling;
import org.parley.gateway.signin.PasswordRule;

/// Sets the passwords of people and ends their sign-ins.
public final class AccountDesk {

  private final PolicyLog log;
  private final AccountGuard guard;
  private final PasswordHashing passwords;
  private final PasswordRule rule;
  private final InstantSource clock;

  public AccountDesk(
      PolicyLog log,
      AccountGuard guard,
      PasswordHashing passwords,
      PasswordRule rule,
      InstantSource clock) {
    this.log = log;
    this.guard = guard;
    this.passwords = passwords;
    this.rule = rule;
    this.clock = clock;
  }

  /// Sets a password; whoever is signed in with the old one is signed out. Judging it takes a
  /// while.
  public Future<Edited> password(Author author, Address person, String password) {
    return password(author, person, password, _ -> true);
  }

  /// The same, unless the person is no longer as they were.
  ///
  /// @param seen whether the person still is as they were when their old password was checked
  Future<Edited> password(Author author, Address person, String password, Predicate<Person> seen) {
    var object = ObjectName.person(person);
    var now = log.now();
    var found = now.find(object);
    if (found.isEmpty()) {
      return Future.succeededFuture(new Edited.Missing(object));
    }
    if (!guard.maySecure(now, author.by(), person)) {
      return Future.succeededFuture(new Edited.Forbidden(object));
    }
    var fault = rule.fault(password, PersonJson.person(person, found.get().json()));
    if (fault.isPresent()) {
      return Future.succeededFuture(Edited.Faulty.of("/password", fault.get()));
    }
    return passwords
        .hash(password)
        .compose(hash ->
            change(
                author,
                person,
                document ->
                    seen.test(PersonJson.person(person, document.json()))
                        ? set(object, document, hash)
                        : Ruling.leave(new Edited.Stale(object, document.revision()))));
  }

  /// Ends every sign-in of `person` that there is.
  public Future<Edited> signOut(Author author, Address person) {
    var object = ObjectName.person(person);
    return change(
        author,
        person,
        document -> {
          var next = document.json().deepCopy().put("tokensFrom", Json.text(now()));
          return Ruling.make(List.of(Edit.put(object, next)), new Edited.Gone(object));
        });
  }

  private Future<Edited> change(
      Author author, Address person, Function<Document, Ruling<Edited>> decide) {
    var object = ObjectName.person(person);
    return log.change(
            author,
            now -> {
              var found = now.find(object);
              if (found.isEmpty()) {
                return Ruling.<Edited>leave(new Edited.Missing(object));
              }
              // Again: they may have been appointed while a password was hashed.
              return guard.maySecure(now, author.by(), person)
                  ? decide.apply(found.get())
                  : Ruling.<Edited>leave(new Edited.Forbidden(object));
            })
        .map(edited -> Edited.shown(edited, object, log.now()));
  }

  private Ruling<Edited> set(ObjectName object, Document document, String hash) {
    var at = Json.text(now());
    var next = document.json().deepCopy().put("tokensFrom", at);
    Credentials.name(next, hash, at);
    var row = Credentials.row(new Address(object.name()), hash);
    return new Ruling<>(List.of(Edit.put(object, next)), List.of(row), new Edited.Gone(object));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
