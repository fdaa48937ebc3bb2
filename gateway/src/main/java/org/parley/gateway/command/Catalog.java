package org.parley.gateway.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.gateway.access.Command;
import org.parley.gateway.authorization.AuthorizationCommand;
import org.parley.gateway.call.CallCommand;
import org.parley.gateway.conversation.ConversationCommand;
import org.parley.gateway.directory.DirectoryCommand;
import org.parley.gateway.presence.PresenceCommand;

/// Every command there is, by the name a client calls it: the `permits` lists of the families are
/// the registry.
public final class Catalog {

  private static final List<Class<? extends Command>> FAMILIES =
      List.of(
          AuthorizationCommand.class,
          CallCommand.class,
          ConversationCommand.class,
          DirectoryCommand.class,
          PresenceCommand.class);

  private final Map<String, Class<? extends Command>> byName =
      FAMILIES.stream()
          .flatMap(Catalog::members)
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  /// The command called `name`.
  public Optional<Class<? extends Command>> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// The names of all commands, in alphabetical order.
  public List<String> names() {
    return byName.keySet().stream().sorted().toList();
  }

  private static Stream<Class<? extends Command>> members(Class<? extends Command> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses())
            .map(member -> member.<Command>asSubclass(Command.class))
            .flatMap(Catalog::members)
        : Stream.of(type);
  }
}
