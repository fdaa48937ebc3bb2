package org.parley.gateway.wire;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.gateway.Golden;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.authorization.AuthorizationEvent;
import org.parley.gateway.call.CallEvent;
import org.parley.gateway.command.Catalog;
import org.parley.gateway.conversation.ConversationEvent;
import org.parley.gateway.delivery.Behind;
import org.parley.gateway.delivery.WatchAgain;
import org.parley.gateway.presence.PresenceChanged;

/// Writes `docs/protocol.md`: prose from a template, facts from the sources, examples from the
/// golden files. A placeholder is `{{word}}` or `{{word name}}`.
final class Protocol {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+) ?([^}]*)}}");

  private final Catalog catalog = new Catalog();

  String write(String template) {
    return PLACEHOLDER.matcher(template).replaceAll(found -> Matcher.quoteReplacement(text(found)));
  }

  private String text(MatchResult placeholder) {
    var name = placeholder.group(2);
    return switch (placeholder.group(1)) {
      case "command" -> command(name);
      case "event" -> event(name);
      case "talk" -> fenced(Stream.of(talk(name)));
      case "asked" -> fenced(Stream.of(from('>', "commands/" + name)));
      case "told" ->
          fenced(Pattern.compile(" ").splitAsStream(name).map(each -> from('<', "events/" + each)));
      case "example" -> fenced(Stream.of(Golden.text(name)));
      case "limit" -> Sources.limit(name);
      case "refusals" -> refusals();
      case "closeCodes" -> closeCodes();
      case String word -> throw new IllegalArgumentException("no placeholder is called " + word);
    };
  }

  private String command(String name) {
    var examples = Golden.namesOf("commands", name).stream().map(Protocol::talk);
    return section(name, catalog.find(name).orElseThrow(), examples);
  }

  private static String event(String name) {
    var examples = Golden.namesOf("events", name).stream();
    return section(name, eventType(name), examples.map(each -> from('<', "events/" + each)));
  }

  private static String section(String name, Class<?> type, Stream<String> examples) {
    return "### " + name + "\n\n" + Sources.about(type) + "\n\n" + fenced(examples);
  }

  private static String fenced(Stream<String> texts) {
    return texts.collect(Collectors.joining("\n", "```\n", "\n```"));
  }

  private static Class<?> eventType(String name) {
    return Stream.concat(
            Stream.of(AuthorizationEvent.class, CallEvent.class, ConversationEvent.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses())),
            Stream.<Class<?>>of(
                Behind.class, Expiring.class, PresenceChanged.class, WatchAgain.class))
        .filter(type -> type.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String talk(String name) {
    return from('>', "commands/" + name) + "\n" + from('<', "replies/" + name);
  }

  private static String from(char side, String example) {
    return side + " " + Golden.text(example).replace("\n", "\n  ");
  }

  private static String refusals() {
    return Arrays.stream(Refusal.values())
        .map(refusal -> row("`" + refusal + "`", Sources.about(refusal), message(refusal)))
        .collect(
            Collectors.joining("\n", "| name | when | message, such as |\n|---|---|---|\n", ""));
  }

  private static String message(Refusal refusal) {
    return Golden.tree("refusals/" + refusal).get("message").stringValue();
  }

  private static String closeCodes() {
    return Arrays.stream(CloseReason.values())
        .map(reason -> row(Short.toString(reason.code()), reason.text()))
        .collect(Collectors.joining("\n", "| code | reason |\n|---|---|\n", ""));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
