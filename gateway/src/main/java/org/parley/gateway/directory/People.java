package org.parley.gateway.directory;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.Gate;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Pace;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.policy.Author;
import org.parley.gateway.policy.Documents;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyLog;
import org.parley.gateway.policy.Ruling;

/// Performs the commands about people.
public final class People {

  private static final int MOST_FOUND = 50;
  private static final int MOST_DESCRIBED = 100;
  private static final int LONGEST_TEXT = 200;

  private final Directory directory;
  private final PolicyLog log;
  private final Gate gate;
  private final Pace pace;
  private final Executor searching;

  /// @param searching where a search may take its time; it may reject what is too much
  public People(Directory directory, PolicyLog log, Gate gate, Pace pace, Executor searching) {
    this.directory = directory;
    this.pace = pace;
    this.log = log;
    this.gate = gate;
    this.searching = searching;
  }

  /// What cannot be done is an outcome; fails where the store does not answer. Completes on any
  /// thread.
  public Future<Outcome> perform(Caller caller, DirectoryCommand command) {
    var by = caller.address();
    return switch (command) {
      case SearchPeople search -> later(by, search.text());
      case DescribePeople describe -> Future.succeededFuture(describe(by, describe.people()));
      case EditProfile edit -> edit(caller, edit);
    };
  }

  private Future<Outcome> later(Address by, String text) {
    var promise = Promise.<Outcome>promise();
    try {
      searching.execute(() -> promise.complete(search(by, text)));
    } catch (RejectedExecutionException _) {
      promise.complete(
          new Outcome.Refused(
              Refusal.TOO_MANY_REQUESTS, "Too many are searching: ask again in a moment."));
    }
    return promise.future();
  }

  private Outcome search(Address by, String text) {
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      return new Outcome.Refused(
          Refusal.MALFORMED, "text is 1 to " + LONGEST_TEXT + " characters, not only spaces");
    }
    return found(by, directory.search(text, MOST_FOUND, other -> gate.level(by, other)));
  }

  private Outcome describe(Address by, List<Address> people) {
    if (people.isEmpty() || people.size() > MOST_DESCRIBED) {
      return new Outcome.Refused(
          Refusal.MALFORMED, "people are 1 to " + MOST_DESCRIBED + " addresses");
    }
    return found(
        by,
        people.stream()
            .distinct()
            .flatMap(address -> directory.find(address).stream())
            .filter(Person::enabled)
            .toList());
  }

  private Outcome found(Address by, List<Person> people) {
    return new Outcome.Done(
        new SearchPeople.Found(people.stream().map(person -> contact(by, person)).toList()));
  }

  private Contact contact(Address reader, Person person) {
    var address = person.address();
    return Contact.of(
        person,
        directory.groupNames(person),
        gate.level(reader, address),
        gate.granted(reader, address),
        gate.least(address, reader));
  }

  private Future<Outcome> edit(Caller caller, EditProfile edit) {
    var wanted = new EnumMap<Profile.Field, String>(Profile.Field.class);
    edit.wanted().forEach((field, text) -> wanted.put(field, text.strip()));
    var fault =
        wanted.entrySet().stream()
            .flatMap(each ->
                FieldRules.faultOf(each.getKey(), each.getValue())
                    .map(what -> each.getKey().text() + " is wrong: " + what + ".")
                    .stream())
            .findFirst();
    if (fault.isPresent()) {
      return Future.succeededFuture(new Outcome.Refused(Refusal.MALFORMED, fault.get()));
    }
    if (!pace.allows(caller.address())) {
      return Future.succeededFuture(Pace.tooSoon());
    }
    var author = new Author(caller.address(), caller.scope(), caller.from());
    return log.change(author, now -> edited(now, caller.address(), wanted))
        .map(_ -> directory.find(caller.address()))
        .map(person ->
            person
                .<Outcome>map(each ->
                    new Outcome.Done(new EditProfile.Edited(contact(caller.address(), each))))
                .orElseGet(() -> new Outcome.Refused(Refusal.UNKNOWN_PERSON, "You are gone.")));
  }

  private static Ruling<Boolean> edited(
      Documents now, Address self, Map<Profile.Field, String> wanted) {
    return now.find(ObjectName.person(self))
        .map(document -> {
          var next = document.json().deepCopy();
          wanted.forEach((field, text) -> {
            if (text.isEmpty()) {
              next.remove(field.text());
            } else {
              next.put(field.text(), text);
            }
          });
          return Ruling.make(List.of(Edit.put(ObjectName.person(self), next)), true);
        })
        .orElseGet(() -> Ruling.leave(false));
  }
}
