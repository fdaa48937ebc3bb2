package org.parley.gateway.presence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that somebody's presence follows from. Immutable: an event gives the next one.
record Situation(Attendance attendance, Optional<Manual> manual) {

  static final Situation NOBODY = new Situation(Attendance.NONE, Optional.empty());

  /// That of somebody whose state was kept while the node did not run: they have until `until` to
  /// come back, unless they had not been there before either.
  static Situation afterRestart(Manual kept, Instant until) {
    return new Situation(
        kept.unseen() ? Attendance.NONE : Attendance.lingering(false, until), Optional.of(kept));
  }

  /// To sign in is to be available, which replaces nothing.
  Situation opened(String session) {
    return new Situation(
        attendance.with(session, false), manual.map(chosen -> chosen.withUnseen(false)));
  }

  Situation closed(String session, Instant until) {
    return new Situation(attendance.without(session, until), manual);
  }

  /// Whether `session` is idle; a closed one says nothing any more.
  Situation reported(String session, boolean idle) {
    return attendance.idle().containsKey(session)
        ? new Situation(attendance.with(session, idle), manual)
        : this;
  }

  Situation with(Manual chosen) {
    return new Situation(attendance, Optional.of(chosen.withUnseen(!isAttended())));
  }

  Situation withoutManual() {
    return new Situation(attendance, Optional.empty());
  }

  /// Without what others set: who wanted to look offline before does so again.
  Situation withoutWhatOthersSet() {
    return new Situation(attendance, manual.flatMap(Manual::underneath));
  }

  /// Whether they have a session now.
  boolean isAttended() {
    return !attendance.idle().isEmpty();
  }

  /// What time has ended is left out. Having signed out is an event that ends a manual state, if
  /// that was set before.
  Situation at(Instant now) {
    var left = attendance.isOver(now);
    return new Situation(
        left ? Attendance.NONE : attendance,
        manual
            .flatMap(chosen -> chosen.isOver(now) ? chosen.underneath() : manual)
            .filter(chosen -> !left || chosen.unseen()));
  }

  /// Whether [#at] may tell something else later than now.
  boolean isTimed() {
    return attendance.lingering().isPresent() || manual.flatMap(Manual::until).isPresent();
  }

  /// How they see it themselves.
  Presence presence() {
    var here = Contribution.of(List.of(attendance.contribution()));
    return manual
        .map(chosen -> Presence.of(chosen, here.idle() && !chosen.hidden()))
        .orElseGet(() -> Presence.of(here));
  }
}
