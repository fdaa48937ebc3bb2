package org.parley.console.server;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Why a server did not do what it was asked; each kind wants something else of the administrator.
public sealed interface Fault {

  /// Whether it may be over by itself, or when somebody has signed in again.
  default boolean mayPass() {
    return switch (this) {
      case Unreachable _, Unanswered _, Busy _, NotSignedIn _, Broken _ -> true;
      case NotParley _,
          Moved _,
          NotUnderstood _,
          NotAllowed _,
          Missing _,
          Conflict _,
          Refused _,
          WrongFile _,
          Cancelled _ ->
          false;
    };
  }

  /// Nobody answered at `server`, for the reason that the system gives.
  record Unreachable(String server, String reason) implements Fault {}

  /// A change was sent to `server` and no answer came, for the reason that the system gives: it may
  /// have happened.
  record Unanswered(String server, String reason) implements Fault {}

  /// The server is elsewhere, at `address`.
  record Moved(String address) implements Fault {}

  /// The console cannot do anything with the answer, for the reason that Java gives.
  record NotUnderstood(String reason) implements Fault {}

  /// What answers at `server` is no Parley server.
  record NotParley(String server) implements Fault {}

  /// The sign-in does not hold: a wrong password, or a token that has ended.
  record NotSignedIn() implements Fault {}

  /// The administrator's role does not allow it.
  record NotAllowed(String detail) implements Fault {}

  /// What was asked for is not there.
  record Missing(String detail) implements Fault {}

  /// Somebody else was faster: what they left must be read before it is changed.
  ///
  /// @param stale which objects that is about, if the server says so
  record Conflict(String detail, List<Stale> stale) implements Fault {}

  /// An object that somebody else changed, and its revision now; without one it is gone.
  record Stale(String object, Optional<Long> revision) {}

  /// Not now; after `pause` it may be asked again.
  record Busy(Duration pause) implements Fault {}

  /// The request is wrong in `fields`, or as a whole where there are none.
  record Refused(String detail, List<String> fields) implements Fault {}

  /// A file is wrong at `lines`, and at as many more places as `more` says.
  record WrongFile(String detail, List<WrongLine> lines, int more) implements Fault {}

  /// What is wrong in a line of a file, from 1; 0 is the whole file, an empty column the whole
  /// line.
  record WrongLine(int line, String column, String wrong) {}

  /// Something broke at the server; what was asked may have happened.
  record Broken(int status, String detail) implements Fault {}

  /// Whoever asked no longer wants to know.
  record Cancelled() implements Fault {}
}
