package org.parley.gateway.access;

import java.util.Optional;

/// One rule that had a say in a decision, and where it came from.
///
/// @param group the id of the group, if the rule is of one
/// @param person whom it is about, if it is about one of those in question
/// @param level the level it gives or asks for, if it is about levels
public record Reason(
    Rule rule,
    Optional<String> group,
    Optional<Address> person,
    Optional<AuthorizationLevel> level) {

  static Reason of(Rule rule) {
    return new Reason(rule, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Reason of(Rule rule, AuthorizationLevel level) {
    return new Reason(rule, Optional.empty(), Optional.empty(), Optional.of(level));
  }

  static Reason of(Rule rule, Address person) {
    return new Reason(rule, Optional.empty(), Optional.of(person), Optional.empty());
  }

  static Reason of(Rule rule, Address person, AuthorizationLevel level) {
    return new Reason(rule, Optional.empty(), Optional.of(person), Optional.of(level));
  }

  static Reason of(Rule rule, Group group) {
    return new Reason(rule, Optional.of(group.id()), Optional.empty(), Optional.empty());
  }

  static Reason of(Rule rule, Group group, AuthorizationLevel level) {
    return new Reason(rule, Optional.of(group.id()), Optional.empty(), Optional.of(level));
  }

  /// What the rule says here, in words.
  public String sentence() {
    return switch (rule) {
      case GLOBAL_LEVEL -> "Everybody has the level " + levelText() + " toward everybody.";
      case GROUP_LEVEL ->
          "Both are members of the group " + groupText() + ", which gives " + levelText() + ".";
      case HEAD_LEVEL ->
          "Head or deputy of the group "
              + groupText()
              + " has the level "
              + levelText()
              + " toward its members.";
      case PERSONAL_GRANT -> personText() + " personally gave the level " + levelText() + ".";
      case PERSONAL_BLOCK ->
          personText() + " personally blocked; what administrators gave is not lowered by that.";
      case GRANTS_OFF -> "Levels that people give each other are switched off for everybody.";
      case GROUP_INACTIVE ->
          "The group " + groupText() + " is switched off and contributes nothing.";
      case GLOBAL_RIGHT -> "Everybody holds the right.";
      case GROUP_RIGHT -> "Members of the group " + groupText() + " hold the right.";
      case PERSONAL_RIGHT -> "The right was given to the person.";
      case RIGHT_MISSING ->
          "Nothing gives the right: not what everybody holds, no active group of theirs, and not what"
              + " was given to the person.";
      case CHAT_OFF -> "Chat is switched off for everybody.";
      case PRESENCE_OFF -> "Presence is switched off for everybody.";
      case NEEDED_LEVEL -> "It needs at least the level " + levelText() + ".";
      case NO_LEVEL_OPENS -> "No level opens this.";
      case ONESELF -> "It is about oneself.";
      case NOT_OF_THIS_ENTERPRISE ->
          personText() + " is not of this enterprise: only what the other gave personally counts.";
      case UNKNOWN_PERSON -> "Nobody of this enterprise has the address " + personText() + ".";
      case DISABLED_PERSON -> personText() + " is disabled.";
      case EVERYBODY -> "Everybody who is signed in may do this.";
      case NOT_AS_ADMINISTRATOR -> "Whoever is signed in as administrator acts for nobody.";
    };
  }

  private String levelText() {
    return level.map(AuthorizationLevel::name).orElse("none");
  }

  private String groupText() {
    return group.orElse("?");
  }

  private String personText() {
    return person.map(Address::text).orElse("?");
  }
}
