package org.parley.console.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.console.change.Document;
import org.parley.console.change.ObjectName;
import org.parley.console.server.Level;
import org.parley.console.server.Right;
import org.parley.console.text.Text;
import org.parley.console.text.Texts;

/// What objects of policies, their fields and values are called.
public final class Words {

  private final Texts texts;

  public Words(Texts texts) {
    this.texts = texts;
  }

  public String of(Level level) {
    return texts.say(PolicyText.valueOf("LEVEL_" + level.name()));
  }

  public String of(Right right) {
    return texts.say(PolicyText.valueOf("RIGHT_" + right.name()));
  }

  public String of(Document document) {
    return switch (document.object().kind()) {
      case GLOBAL -> texts.say(PolicyText.EVERYBODY);
      case GROUP -> texts.say(PolicyText.GROUP_NAMED, document.name());
      case PERSON -> document.name();
    };
  }

  String of(ObjectName object) {
    return object.kind() == ObjectName.Kind.GLOBAL ? texts.say(PolicyText.EVERYBODY) : object.id();
  }

  /// The name of `field`; the server's own where the console has none.
  String field(String field) {
    return known(PolicyText.values(), "FIELD_" + field).map(texts::say).orElse(field);
  }

  /// A value as one reads it.
  String value(Optional<Object> value) {
    return switch (value.orElse("")) {
      case Boolean yes -> texts.say(yes ? Text.YES : Text.NO);
      case List<?> list -> list(list);
      case Object other -> word(other.toString());
    };
  }

  /// Rights by name in their order; those that a newer server has besides come last.
  String rights(List<String> names) {
    Stream<String> known =
        Arrays.stream(Right.values()).filter(it -> names.contains(it.name())).map(this::of);
    Stream<String> unknown = names.stream().filter(name -> !isRight(name));
    return Stream.concat(known, unknown).collect(Collectors.joining(", "));
  }

  private static boolean isRight(Object name) {
    return Arrays.stream(Right.values()).anyMatch(right -> right.name().equals(name));
  }

  private String list(List<?> list) {
    return list.isEmpty()
        ? texts.say(PolicyText.NOTHING)
        : list.stream().anyMatch(Words::isRight)
            ? rights(list.stream().map(String::valueOf).toList())
            : list.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /// A word of the server, such as a level; as it is where the console has none for it.
  public String word(String value) {
    return value.isEmpty()
        ? texts.say(PolicyText.NOTHING)
        : known(PolicyText.values(), "LEVEL_" + value).map(texts::say).orElse(value);
  }

  private static Optional<PolicyText> known(PolicyText[] all, String name) {
    return Arrays.stream(all)
        .filter(it -> it.name().replace("_", "").equals(plain(name)))
        .findFirst();
  }

  private static String plain(String name) {
    return name.replace("_", "").toUpperCase(Locale.ROOT);
  }
}
