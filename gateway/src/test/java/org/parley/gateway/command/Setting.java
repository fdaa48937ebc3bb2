package org.parley.gateway.command;

import static org.parley.gateway.command.Deed.ANNA;
import static org.parley.gateway.command.Deed.JOERG;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.GlobalPolicy;
import org.parley.gateway.access.Group;
import org.parley.gateway.access.Right;
import org.parley.gateway.directory.Enterprise;
import org.parley.gateway.directory.Person;
import org.parley.gateway.directory.Profile;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.ObjectName;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What is set when Anna asks: `rights` and `level` toward Jörg, given by `giver` alone.
record Setting(
    Giver giver, Set<Right> rights, AuthorizationLevel level, Set<String> off, boolean enabled) {

  /// Where a right and a level come from.
  enum Giver {
    EVERYBODY,
    GROUP,
    /// A group that is switched off: it gives nothing.
    INACTIVE_GROUP,
    /// The right by an administrator, the level by Jörg.
    PERSON
  }

  static Setting of(Giver giver, Set<Right> rights, AuthorizationLevel level) {
    return new Setting(giver, rights, level, Set.of(), true);
  }

  /// The same with one of the switches `chat`, `presence` and `grants` off.
  Setting without(String name) {
    return new Setting(giver, rights, level, Set.of(name), enabled);
  }

  Setting ofSomebodyDisabled() {
    return new Setting(giver, rights, level, off, false);
  }

  /// Whether the facts say that Anna holds `right`.
  boolean holds(Right right) {
    return giver != Giver.INACTIVE_GROUP
        && (rights.contains(right)
            || (right == Right.ACCEPT_SCREEN_SHARING && rights.contains(Right.SHARE_SCREEN)));
  }

  /// The level that the facts say Anna has toward Jörg.
  AuthorizationLevel effective() {
    boolean nothing =
        giver == Giver.INACTIVE_GROUP || (giver == Giver.PERSON && off.contains("grants"));
    return nothing ? AuthorizationLevel.BLOCKED : level;
  }

  void apply(Enterprise enterprise) {
    boolean all = giver == Giver.EVERYBODY;
    boolean group = giver == Giver.GROUP || giver == Giver.INACTIVE_GROUP;
    boolean personal = giver == Giver.PERSON;
    enterprise.put(
        new GlobalPolicy(
            all ? level : AuthorizationLevel.BLOCKED,
            all ? rights : Set.of(),
            !off.contains("chat"),
            !off.contains("presence"),
            !off.contains("grants")));
    enterprise.put(group(group));
    enterprise.put(
        person(ANNA, "Anna", personal ? rights : Set.of(), enabled),
        person(JOERG, "Jörg", Set.of(), true));
    enterprise.edit(Edit.put(ObjectName.contacts(JOERG), contacts(personal)));
  }

  private Group group(boolean gives) {
    return new Group(
        "g",
        "G",
        giver != Giver.INACTIVE_GROUP,
        gives ? level : AuthorizationLevel.BLOCKED,
        Optional.empty(),
        Optional.empty(),
        AuthorizationLevel.BLOCKED,
        gives ? rights : Set.of());
  }

  private ObjectNode contacts(boolean gives) {
    var json = JsonNodeFactory.instance.objectNode();
    var grants = json.putObject("grants");
    if (gives) {
      grants.put(ANNA.text(), level.name());
    }
    return json;
  }

  private static Person person(Address address, String name, Set<Right> held, boolean enabled) {
    return new Person(
        address,
        name,
        Profile.empty(),
        List.of("g"),
        Optional.empty(),
        enabled,
        held,
        Optional.empty(),
        Optional.empty());
  }
}
