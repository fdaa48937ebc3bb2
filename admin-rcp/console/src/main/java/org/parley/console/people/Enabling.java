package org.parley.console.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.console.form.Progress;
import org.parley.console.server.Fault;
import org.parley.console.server.Person;
import org.parley.console.server.ServerException;

/// Lets people sign in, or keeps them from it, one after the other: whom the server refuses to
/// change is left out, while a fault that concerns all ends it. Not used on the UI thread.
record Enabling(EditedPerson kind, boolean enabled) {

  /// Whom the server refused to change, and why.
  record Refused(Person person, Fault fault) {}

  /// What came of it.
  ///
  /// @param stopped why the rest was not tried; absent if all were
  record Outcome(int changed, int all, List<Refused> refused, Optional<Fault> stopped) {

    Outcome {
      refused = List.copyOf(refused);
    }

    /// Why somebody is not changed; absent if all are.
    Optional<Fault> why() {
      return stopped.or(() -> refused.stream().map(Refused::fault).findFirst());
    }
  }

  /// @param now told everybody as they are now
  Outcome run(List<Person> people, Progress.Told told, Consumer<Person> now) {
    List<Refused> refused = new ArrayList<>();
    int tried = 0;
    for (Person person : people) {
      try {
        now.accept(enabled(person));
      } catch (ServerException wrong) {
        if (concernsAll(wrong.fault())) {
          return new Outcome(
              tried - refused.size(), people.size(), refused, Optional.of(wrong.fault()));
        }
        refused.add(new Refused(person, wrong.fault()));
      }
      told.done(++tried, people.size());
    }
    return new Outcome(tried - refused.size(), people.size(), refused, Optional.empty());
  }

  private static boolean concernsAll(Fault fault) {
    return fault.mayPass() || fault instanceof Fault.Cancelled || fault instanceof Fault.NotParley;
  }

  private Person enabled(Person person) throws ServerException {
    try {
      return kind.enable(person, enabled);
    } catch (ServerException wrong) {
      if (!(wrong.fault() instanceof Fault.Conflict)) {
        throw wrong;
      }
      // Whatever else somebody has changed, this is wanted all the same.
      return kind.enable(kind.read(person), enabled);
    }
  }
}
