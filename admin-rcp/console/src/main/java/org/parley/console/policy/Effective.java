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
public final class Effective {

  private static final String RIGHTS = "rights";

  private final ChangeSet changes;
  private final Optional<Document> everybody;
  private final List<Document> groups;
  private final Document person;

  /// @param everybody the global policy; absent where the role may not read it
  /// @param groups those that the person is a member of, and any others
  public Effective(
      ChangeSet changes, Optional<Document> everybody, List<Document> groups, Document person) {
    this.changes = changes;
    this.everybody = everybody;
    this.groups = groups;
    this.person = person;
  }

  /// Whether the person holds a right, and every rule that has a say in it.
  public record Held(boolean holds, List<Source> sources) {

    public Held {
      sources = List.copyOf(sources);
    }

    /// Whether anything gives it, even if something else stands against it.
    public boolean isGiven() {
      return sources.stream().anyMatch(Source::gives);
    }

    /// Whether it comes only with another right that holds it as well.
    public boolean isContained() {
      return isGiven() && sources.stream().filter(Source::gives).noneMatch(Source::named);
    }

    public boolean is(Rule rule) {
      return sources.stream().anyMatch(it -> it.rule() == rule);
    }

    /// The names of the groups that give it.
    public List<String> groups() {
      return sources.stream().filter(it -> it.rule() == Rule.GROUP).map(Source::group).toList();
    }
  }

  /// A rule that has a say, of which group, and whether it names the right itself.
  public record Source(Rule rule, String group, boolean named) {

    static Source of(Rule rule) {
      return new Source(rule, "", true);
    }

    boolean gives() {
      return rule == Rule.EVERYBODY || rule == Rule.GROUP || rule == Rule.PERSON;
    }
  }

  /// What gives rights or takes them.
  public enum Rule {
    EVERYBODY,
    EVERYBODY_UNKNOWN,
    GROUP,
    GROUP_OFF,
    PERSON,
    CHAT_OFF,
    DISABLED
  }

  /// Where the person has a right from.
  public Held of(Right right) {
    List<Source> sources = given(right);
    boolean held = sources.stream().anyMatch(Source::gives);
    if (!held && everybody.isEmpty()) {
      sources.add(Source.of(Rule.EVERYBODY_UNKNOWN));
    }
    if (right == Right.CHAT && everybody.filter(it -> isOff(it, "chat")).isPresent()) {
      sources.add(Source.of(Rule.CHAT_OFF));
      held = false;
    }
    if (isOff(person, "enabled")) {
      sources.add(Source.of(Rule.DISABLED));
      held = false;
    }
    return new Held(held, sources);
  }

  /// Whether `document` gives a right, whoever has it from there.
  public static Held of(ChangeSet changes, Document document, Right right) {
    Effective alone = new Effective(changes, Optional.empty(), List.of(), document);
    List<Source> itself = alone.source(document, right, Rule.PERSON).stream().toList();
    return new Held(!itself.isEmpty(), itself);
  }

  /// The least level of the person toward everybody, or toward all members of `group`.
  Level levelToward(Optional<Document> group) {
    Level level = everybody.map(it -> level(it, "level")).orElse(Level.BLOCKED);
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
    everybody.flatMap(it -> source(it, right, Rule.EVERYBODY)).ifPresent(sources::add);
    for (Document group : groups) {
      if (isMember(group)) {
        Rule rule = isOff(group, "active") ? Rule.GROUP_OFF : Rule.GROUP;
        source(group, right, rule).ifPresent(sources::add);
      }
    }
    source(person, right, Rule.PERSON).ifPresent(sources::add);
    return sources;
  }

  private Optional<Source> source(Document document, Right right, Rule rule) {
    List<String> rights = changes.list(document, RIGHTS);
    boolean named = rights.contains(right.name());
    return right.isHeldBy(rights)
        ? Optional.of(new Source(rule, name(document), named))
        : Optional.empty();
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
        .flatMap(name -> Level.named(String.valueOf(name)))
        .orElse(Level.BLOCKED);
  }

  private String name(Document document) {
    return changes.value(document, "name").map(String::valueOf).orElse(document.object().id());
  }

  private static Level higher(Level one, Level other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
