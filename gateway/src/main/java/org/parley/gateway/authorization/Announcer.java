package org.parley.gateway.authorization;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Gate;
import org.parley.gateway.delivery.Event;
import org.parley.gateway.delivery.Frame;
import org.parley.gateway.json.Json;
import org.parley.gateway.policy.Kind;
import org.parley.gateway.policy.Moved;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.Shift;
import tools.jackson.databind.json.JsonMapper;

/// Tells connected people at once what a change of policies means to them: what they may do now,
/// and the entries of their own contacts.
public final class Announcer {

  private final Supplier<Set<Address>> connected;
  private final BiConsumer<Frame, Address> write;
  private final Function<Address, String> displayName;
  private final JsonMapper mapper = Json.mapper();

  /// @param connected whoever has a session
  /// @param write writes a frame to every session of somebody
  /// @param displayName what to call somebody
  public Announcer(
      Supplier<Set<Address>> connected,
      BiConsumer<Frame, Address> write,
      Function<Address, String> displayName) {
    this.connected = connected;
    this.write = write;
    this.displayName = displayName;
  }

  /// To be called for each step of the policies.
  public void tell(Shift shift) {
    rights(shift);
    shift.moved().touched(Kind.CONTACTS).forEach(object -> contacts(shift.moved(), object));
  }

  private void rights(Shift shift) {
    var before = new Gate(shift::before);
    var after = new Gate(shift::after);
    for (var person : whoseRightsMayDiffer(shift)) {
      var may = after.allowed(person);
      if (!may.equals(before.allowed(person))) {
        tell(person, new AuthorizationEvent.RightsChanged(may));
      }
    }
  }

  private Set<Address> whoseRightsMayDiffer(Shift shift) {
    if (shift.touches(Kind.GLOBAL) || shift.touches(Kind.GROUP)) {
      return connected.get();
    }
    var people = new HashSet<Address>();
    shift.moved().touched(Kind.PERSON).forEach(object -> people.add(new Address(object.name())));
    people.retainAll(connected.get());
    return people;
  }

  private void contacts(Moved moved, ObjectName object) {
    var before = Contacts.of(moved.before().find(object));
    var after = Contacts.of(moved.after().find(object));
    var people = new HashSet<>(before.people());
    people.addAll(after.people());
    for (var person : people) {
      var entry = after.entry(person, displayName.apply(person));
      if (!entry.equals(before.entry(person, entry.displayName()))) {
        tell(
            new Address(object.name()),
            new AuthorizationEvent.GrantChanged(
                person, entry.displayName(), entry.level(), entry.requestedAt()));
      }
    }
  }

  private void tell(Address person, Event event) {
    write.accept(Frame.of(event, mapper), person);
  }
}
