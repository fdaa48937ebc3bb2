package org.parley.gateway.access;

import java.util.Optional;

/// What one person may see of another or do to them, and the lowest level that opens it (facts
/// §1.2, §1.3, §1.5).
public enum Permission implements Action {
  /// Display name and e-mail address.
  SEE_NAME(AuthorizationLevel.BLOCKED),
  /// Job title, company, and the groups somebody is in.
  SEE_JOB(AuthorizationLevel.PUBLIC),
  /// The phone at work.
  SEE_WORK_PHONE(AuthorizationLevel.BUSINESS),
  /// Office, business address, web site.
  SEE_OFFICE(AuthorizationLevel.BUSINESS),
  /// Working hours.
  SEE_WORKING_HOURS(AuthorizationLevel.BUSINESS),
  /// The mobile phone.
  SEE_MOBILE(AuthorizationLevel.TEAM),
  /// The note and the place that go with somebody's presence.
  SEE_WHEREABOUTS(AuthorizationLevel.TEAM),
  /// The private phone and the other number.
  SEE_PRIVATE_PHONE(AuthorizationLevel.PERSONAL),
  /// When somebody was last active: listed, and given to nobody.
  SEE_LAST_ACTIVE(),
  /// Presence: the state, whether idle, the reason.
  SEE_PRESENCE(AuthorizationLevel.PUBLIC),
  /// Setting somebody's presence for them.
  SET_PRESENCE(AuthorizationLevel.TEAM),
  /// With whom somebody is in a call; from another domain only with [AuthorizationLevel#TEAM].
  SEE_CALLS(AuthorizationLevel.BUSINESS, AuthorizationLevel.TEAM),
  /// Writing to somebody.
  CHAT(AuthorizationLevel.PUBLIC),
  /// Calling somebody.
  CALL(AuthorizationLevel.PUBLIC);

  private final Optional<AuthorizationLevel> here;
  private final Optional<AuthorizationLevel> fromElsewhere;

  Permission() {
    this.here = Optional.empty();
    this.fromElsewhere = Optional.empty();
  }

  Permission(AuthorizationLevel from) {
    this(from, from);
  }

  Permission(AuthorizationLevel here, AuthorizationLevel fromElsewhere) {
    this.here = Optional.of(here);
    this.fromElsewhere = Optional.of(fromElsewhere);
  }

  /// The lowest level that opens it to people of this enterprise; empty if none does.
  public Optional<AuthorizationLevel> from() {
    return here;
  }

  /// The lowest level that opens it to people of a federated domain; empty if none does.
  public Optional<AuthorizationLevel> fromElsewhere() {
    return fromElsewhere;
  }

  /// Whether `level` opens it to somebody of this enterprise.
  public boolean openTo(AuthorizationLevel level) {
    return here.filter(level::reaches).isPresent();
  }
}
