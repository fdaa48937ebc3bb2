package org.parley.gateway.presence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that somebody's presence follows from, as far as this node knows. Immutable: an event gives
/// the next one.
///
/// @param attendance their sessions here
/// @param others what the other nodes tell of them
/// @param manual what was chosen for them; without effect while they are nowhere, if they had to be
///   there for it
record Situation(
    Attendance attendance, Contribution others, Optional<Manual> manual, Absence absence) {

  static final Situation NOBODY =
      new Situation(Attendance.NONE, Contribution.NONE, Optional.empty(), Absence.NONE);

  /// To sign in is to be available, which replaces nothing, unless they were waited for in vain.
  Situation opened(String session) {
    boolean late = absence instanceof Absence.Missed && !others.signedIn();
    return new Situation(
        attendance.with(session),
        others,
        manual.filter(_ -> !late).map(chosen -> chosen.withUnseen(false)),
        Absence.NONE);
  }

  Situation closed(String session, Instant until) {
    return new Situation(attendance.without(session, until), others, manual, absence);
  }

  /// Whether `session` is idle; a closed one says nothing any more.
  Situation reported(String session, boolean idle) {
    return attendance.sessions().containsKey(session)
        ? new Situation(attendance.with(session, idle), others, manual, absence)
        : this;
  }

  /// What the device of `session` has; a closed one says nothing any more.
  Situation equipped(String session, ReportDevice device) {
    return attendance.sessions().containsKey(session)
        ? new Situation(attendance.with(session, device), others, manual, absence)
        : this;
  }

  /// This node keeps these calls for them.
  Situation called(Map<String, Boolean> calls) {
    return new Situation(attendance.calls(calls), others, manual, absence);
  }

  /// What the other nodes know together is `now`.
  Situation elsewhere(Contribution now) {
    boolean sure =
        switch (absence) {
          case Absence.None _ -> true;
          case Absence.Left _ -> now.attended();
          case Absence.Awaited _, Absence.Missed _ -> now.signedIn();
        };
    return new Situation(attendance, now, manual, sure ? Absence.NONE : absence);
  }

  /// What is chosen for them is `chosen`, if anything.
  Situation with(Optional<Manual> chosen) {
    return new Situation(
        attendance, others, chosen, chosen.equals(manual) ? absence : Absence.NONE);
  }

  /// Who has a session here has seen what was chosen for them.
  Situation seen() {
    return attendance.isAttended()
        ? new Situation(attendance, others, manual.map(chosen -> chosen.withUnseen(false)), absence)
        : this;
  }

  /// All nodes have just started: they have until `until` to come back.
  Situation awaited(Instant until) {
    return manual.isEmpty() || manual.get().unseen() || here().signedIn()
        ? this
        : new Situation(attendance, others, manual, new Absence.Awaited(until));
  }

  /// Others have not just started, and know who is there.
  Situation notAwaited() {
    return absence instanceof Absence.Awaited || absence instanceof Absence.Missed
        ? new Situation(attendance, others, manual, Absence.NONE)
        : this;
  }

  /// Whether they have a session now, anywhere.
  boolean isAttended() {
    return here().attended();
  }

  /// What time has ended is left out.
  ///
  /// @param whole whether this node knows of everybody who is there
  Situation at(Instant now, boolean whole) {
    return withoutExpired(now).departed(now, whole);
  }

  /// Without what ends by itself, which every node sees alike.
  Situation withoutExpired(Instant now) {
    return new Situation(
        attendance,
        others,
        manual.flatMap(chosen -> chosen.isOver(now) ? chosen.underneath() : manual),
        absence);
  }

  /// Having signed out of the last device anywhere is an event that ends a manual state, if that
  /// was set before. Who was signed in here is signed out from here.
  Situation departed(Instant now, boolean whole) {
    if (attendance.isOver(now)) {
      return new Situation(attendance.left(), others, manual, new Absence.Left()).decided(whole);
    }
    return switch (absence) {
      case Absence.None _, Absence.Missed _ -> this;
      case Absence.Left _ -> decided(whole);
      case Absence.Awaited awaited ->
          now.isBefore(awaited.until())
              ? this
              : new Situation(attendance, others, manual, new Absence.Missed());
    };
  }

  private Situation decided(boolean whole) {
    if (others.attended() || manual.filter(chosen -> !chosen.unseen()).isEmpty()) {
      return new Situation(attendance, others, manual, Absence.NONE);
    }
    return others.signedIn() || !whole
        ? this
        : new Situation(attendance, others, Optional.empty(), Absence.NONE);
  }

  /// Whether [#at] may tell something else later than now.
  boolean isTimed() {
    boolean open = absence instanceof Absence.Left || absence instanceof Absence.Awaited;
    return open || attendance.lingering().isPresent() || manual.flatMap(Manual::until).isPresent();
  }

  /// How they see it themselves.
  Presence presence() {
    var here = here();
    boolean there = here.signedIn() || absence instanceof Absence.Awaited;
    return manual
        .filter(chosen -> there || chosen.unseen())
        .map(chosen -> Presence.of(chosen, here.idle() && !chosen.hidden(), here.inCall()))
        .orElseGet(() -> Presence.of(here));
  }

  /// What all nodes know together.
  Contribution here() {
    return Contribution.of(List.of(attendance.contribution(), others));
  }
}
