package org.parley.gateway.administration;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Preview;
import org.parley.gateway.directory.Credentials;
import org.parley.gateway.directory.PasswordHashing;
import org.parley.gateway.json.Json;
import org.parley.gateway.policy.Author;
import org.parley.gateway.policy.CurrentPolicies;
import org.parley.gateway.policy.Document;
import org.parley.gateway.policy.Documents;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.Kind;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyJson;
import org.parley.gateway.policy.PolicyLog;
import org.parley.gateway.policy.Ruling;

/// Makes what administrators ask of people, groups, policies and each other, all or nothing:
/// against the revision that they saw, and never so that nobody is left who may do everything.
public final class PolicyDesk {

  private final PolicyLog log;
  private final Administrators administrators;
  private final PasswordHashing passwords;
  private final Checks checks;
  private final InstantSource clock;

  /// @param locations the names of the locations that people may be at
  public PolicyDesk(
      PolicyLog log,
      Administrators administrators,
      PasswordHashing passwords,
      Collection<String> locations,
      InstantSource clock) {
    this.log = log;
    this.administrators = administrators;
    this.passwords = passwords;
    this.checks = new Checks(new HashSet<>(locations));
    this.clock = clock;
  }

  /// Makes a new object.
  public Future<Edited> create(Author author, Wish wish) {
    return change(
        author,
        wish.object(),
        now ->
            now.find(wish.object()).isPresent()
                ? Ruling.leave(new Edited.Exists(wish.object()))
                : grant(now, wish));
  }

  /// Changes or removes an object that stands at `revision`. What is set for everybody is at
  /// revision 0 as long as nobody has set anything.
  public Future<Edited> edit(Author author, Wish wish, long revision) {
    var object = wish.object();
    return change(
        author,
        object,
        now -> {
          var found = revision(now, object);
          if (found.isEmpty()) {
            return Ruling.leave(new Edited.Missing(object));
          }
          if (locksOut(wish) && !maySecure(author, object)) {
            return Ruling.leave(new Edited.Forbidden(object));
          }
          return found.get() == revision
              ? grant(now, wish)
              : Ruling.leave(new Edited.Stale(object, found.get()));
        });
  }

  /// Adds people to a group and takes others out of it. Who is in already or not at all stays so,
  /// so two administrators may do this at once.
  public Future<Edited> members(
      Author author, String group, Collection<Address> added, Collection<Address> removed) {
    var object = ObjectName.group(group);
    return change(author, object, now -> members(now, object, added, removed));
  }

  /// Sets a password; whoever is signed in with the old one is signed out.
  public Future<Edited> password(Author author, Address person, String password) {
    var object = ObjectName.person(person);
    if (!maySecure(author, object)) {
      return Future.succeededFuture(new Edited.Forbidden(object));
    }
    return passwords
        .hash(password)
        .compose(hash -> change(author, object, now -> password(now, object, person, hash)));
  }

  /// Ends every sign-in of `person` that there is.
  public Future<Edited> signOut(Author author, Address person) {
    var object = ObjectName.person(person);
    if (!maySecure(author, object)) {
      return Future.succeededFuture(new Edited.Forbidden(object));
    }
    return change(
        author,
        object,
        now ->
            now.find(object)
                .map(found -> {
                  var next = found.json().deepCopy().put("tokensFrom", Json.text(now()));
                  return Ruling.<Edited>make(
                      List.of(Edit.put(object, next)), new Edited.Gone(object));
                })
                .orElseGet(() -> Ruling.leave(new Edited.Missing(object))));
  }

  /// What granting all of `wishes` would alter, or what is wrong with them. Changes nothing; may
  /// take a while.
  public Planned preview(List<Wish> wishes) {
    var before = log.now();
    var plan = Plan.of(before, wishes, checks, now());
    return plan.faults().isEmpty()
        ? new Planned.Shown(
            Preview.of(CurrentPolicies.of(before), CurrentPolicies.of(before.with(plan.edits()))))
        : new Planned.Faulty(plan.faults());
  }

  private Ruling<Edited> grant(Documents now, Wish wish) {
    var plan = Plan.of(now, List.of(wish), checks, now());
    return plan.faults().isEmpty()
        ? Ruling.make(plan.edits(), new Edited.Gone(wish.object()))
        : Ruling.leave(new Edited.Faulty(plan.faults()));
  }

  private static Ruling<Edited> members(
      Documents now, ObjectName group, Collection<Address> added, Collection<Address> removed) {
    if (now.find(group).isEmpty()) {
      return Ruling.leave(new Edited.Missing(group));
    }
    var faults = new ArrayList<FieldFault>();
    var edits = new ArrayList<Edit>();
    edit(now, group, added, "/add/", true, edits, faults);
    edit(now, group, removed, "/remove/", false, edits, faults);
    added.stream()
        .filter(removed::contains)
        .forEach(each -> faults.add(new FieldFault("/remove", each + " is to be added as well")));
    return faults.isEmpty()
        ? Ruling.make(edits, new Edited.Gone(group))
        : Ruling.leave(new Edited.Faulty(faults));
  }

  private static void edit(
      Documents now,
      ObjectName group,
      Collection<Address> people,
      String path,
      boolean in,
      List<Edit> edits,
      List<FieldFault> faults) {
    int index = 0;
    for (var person : people) {
      var object = ObjectName.person(person);
      var found = now.find(object).map(Document::json);
      if (found.isEmpty()) {
        faults.add(new FieldFault(path + index, "nobody has this address"));
      } else {
        var next = found.get().deepCopy();
        var ids = new LinkedHashSet<>(PolicyJson.texts(next, "groups"));
        boolean differs = in ? ids.add(group.name()) : ids.remove(group.name());
        if (differs && ids.size() > Checks.MOST_GROUPS) {
          faults.add(
              new FieldFault(
                  path + index, "is in " + Checks.MOST_GROUPS + " groups, which is the most"));
        } else if (differs) {
          var array = next.putArray("groups");
          ids.forEach(array::add);
          edits.add(Edit.put(object, next));
        }
      }
      index++;
    }
  }

  private Ruling<Edited> password(Documents now, ObjectName object, Address person, String hash) {
    return now.find(object)
        .map(found -> {
          var next = found.json().deepCopy();
          next.put("passwordAt", Json.text(now())).put("tokensFrom", Json.text(now()));
          return new Ruling<Edited>(
              List.of(Edit.put(object, next)),
              List.of(Credentials.row(person, now.sequence() + 1, hash)),
              new Edited.Gone(object));
        })
        .orElseGet(() -> Ruling.leave(new Edited.Missing(object)));
  }

  private boolean maySecure(Author author, ObjectName person) {
    return administrators.maySecure(author.by(), new Address(person.name()));
  }

  private static boolean locksOut(Wish wish) {
    return wish.object().kind() == Kind.PERSON
        && wish.patch().filter(patch -> patch.has("enabled")).isPresent();
  }

  /// Whoever made a change is told how the object stands after it, or after later ones.
  private Future<Edited> change(
      Author author, ObjectName object, Function<Documents, Ruling<Edited>> decide) {
    return log.change(author, decide)
        .map(edited ->
            edited instanceof Edited.Gone
                ? log.now()
                    .find(object)
                    .<Edited>map(document -> new Edited.Done(object, document))
                    .orElse(edited)
                : edited);
  }

  private static Optional<Long> revision(Documents now, ObjectName object) {
    return now.find(object)
        .map(Document::revision)
        .or(() -> object.kind() == Kind.GLOBAL ? Optional.of(0L) : Optional.empty());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
