package org.parley.console.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.console.change.ChangeSet;
import org.parley.console.change.Document;
import org.parley.console.server.Level;
import org.parley.console.server.Right;

/// What a person may do with all changes that are not saved yet, and from where they have it: the
/// server's rules, worked out for what it does not know. Pure.
final class Effective {

  private final ChangeSet changes;
  private final Document everybody;
  private final List<Document> groups;
  private final Document person;

  /// @param groups those that the person is a member of, and any others
  Effective(ChangeSet changes, Document everybody, List<Document> groups, Document person) {
    this.changes = changes;
    this.everybody = everybody;
    this.groups = groups;
    this.person = person;
  }

  /// Whether the person holds a right, and every rule that has a say in it.
  record Held(boolean holds, List<Source> sources) {}

  /// A rule that has a say, and of which group.
  record Source(Rule rule, String group) {

    static Source of(Rule rule) {
      return new Source(rule, "");
    }
  }

  /// What gives rights or takes them.
  enum Rule {
    EVERYBODY,
    GROUP,
    GROUP_OFF,
    PERSON,
    CHAT_OFF,
    DISABLED
  }

  Held of(Right right) {
    if (isOff(person, "enabled")) {
      return new Held(false, List.of(Source.of(Rule.DISABLED)));
    }
    List<Source> sources = new ArrayList<>(given(right));
    boolean held = sources.stream().anyMatch(it -> it.rule() != Rule.GROUP_OFF);
    if (right == Right.CHAT && isOff(everybody, "chat")) {
      sources.add(Source.of(Rule.CHAT_OFF));
      return new Held(false, sources);
    }
    return new Held(held, sources);
  }

  /// The least level of the person toward everybody, or toward all members of `group`.
  Level levelToward(Optional<Document> group) {
    Level level = level(everybody, "level");
    Optional<Document> active = group.filter(it -> !isOff(it, "active"));
    if (active.filter(this::isMember).isPresent()) {
      level = higher(level, level(active.get(), "level"));
    }
    if (active.filter(this::isLed).isPresent()) {
      level = higher(level, level(active.get(), "headLevel"));
    }
    return level;
  }

  private List<Source> given(Right right) {
    List<Source> sources = new ArrayList<>();
    if (gives(everybody, right)) {
      sources.add(Source.of(Rule.EVERYBODY));
    }
    for (Document group : groups) {
      if (isMember(group) && gives(group, right)) {
        Rule rule = isOff(group, "active") ? Rule.GROUP_OFF : Rule.GROUP;
        sources.add(new Source(rule, name(group)));
      }
    }
    if (gives(person, right)) {
      sources.add(Source.of(Rule.PERSON));
    }
    return sources;
  }

  private boolean gives(Document document, Right right) {
    List<String> rights = changes.list(document, "rights");
    return rights.contains(right.name())
        || (right == Right.ACCEPT_SCREEN_SHARING && rights.contains(Right.SHARE_SCREEN.name()));
  }

  private boolean isMember(Document group) {
    return changes.list(person, "groups").contains(group.object().id());
  }

  private boolean isLed(Document group) {
    Optional<Object> address = Optional.of(person.object().id());
    return changes.value(group, "head").equals(address)
        || changes.value(group, "deputy").equals(address);
  }

  private boolean isOff(Document document, String field) {
    return Boolean.FALSE.equals(changes.value(document, field).orElse(true));
  }

  private Level level(Document document, String field) {
    return changes
        .value(document, field)
        .map(String::valueOf)
        .map(Level::valueOf)
        .orElse(Level.BLOCKED);
  }

  private String name(Document group) {
    return changes.value(group, "name").map(String::valueOf).orElse(group.object().id());
  }

  private static Level higher(Level one, Level other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
