package org.parley.gateway.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.gateway.command.Deed.ANNA;
import static org.parley.gateway.command.Deed.JOERG;
import static org.parley.gateway.command.Deed.SABINE;

import io.vertx.core.Future;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.clustering.Node;
import org.parley.clustering.Site;
import org.parley.clustering.local.LocalCluster;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.Command;
import org.parley.gateway.access.GlobalPolicy;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Pace;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Right;
import org.parley.gateway.access.Scope;
import org.parley.gateway.authorization.Authorizations;
import org.parley.gateway.call.SimpleCalls;
import org.parley.gateway.command.Setting.Giver;
import org.parley.gateway.conversation.Conversations;
import org.parley.gateway.conversation.Rules;
import org.parley.gateway.conversation.StartConversation;
import org.parley.gateway.directory.Enterprise;
import org.parley.gateway.directory.People;
import org.parley.gateway.directory.Persons;
import org.parley.gateway.presence.Presences;
import org.parley.gateway.presence.QuietPresences;
import org.parley.gateway.store.MemoryStore;

/// Every command with every level and every right, from wherever these come: allowed or refused as
/// `tables/commands.txt` says.
class CommandTableTest {

  /// A line of the table; `level` is of the permission toward those whom the command names.
  record Row(
      String command,
      Optional<Right> right,
      Optional<AuthorizationLevel> level,
      Optional<String> off) {}

  private static final Caller PERSON =
      new Caller(ANNA, Scope.PERSON, "here", Optional.of("session"));
  private static final Caller ADMINISTRATOR = new Caller(ANNA, Scope.ADMINISTRATOR, "here");
  private static final Set<Right> ALL = EnumSet.allOf(Right.class);

  private final Queue<Runnable> loop = new ArrayDeque<>();
  private final MemoryStore store = new MemoryStore();
  private final Enterprise enterprise =
      Enterprise.on(store)
          .put(new GlobalPolicy(AuthorizationLevel.PERSONAL, ALL, true, true, true))
          .put(
              Persons.named(ANNA.text(), "Anna"),
              Persons.named(JOERG.text(), "Jörg"),
              Persons.named(SABINE.text(), "Sabine"));
  private final Presences presences = QuietPresences.on(store);
  private final CommandDesk desk = desk();
  private int asked;

  @BeforeEach
  void annaModeratesAGroup() {
    presences.opened("session", ANNA);
    var start =
        new StartConversation(List.of(JOERG, SABINE), Optional.empty(), "group", Optional.empty());
    assertTrue(outcome(PERSON, start) instanceof Outcome.Done);
  }

  @Test
  void everyCommandHasItsRowAndEveryRowItsCommand() throws IOException {
    assertEquals(new Catalog().names(), rows().stream().map(Row::command).sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyLevelAndEveryRightDecideAsTheTableSays(Row row) {
    for (var giver : Giver.values()) {
      for (var level : AuthorizationLevel.values()) {
        check(row, Setting.of(giver, Set.of(), level));
        check(row, Setting.of(giver, ALL, level));
        for (var right : Right.values()) {
          check(row, Setting.of(giver, EnumSet.of(right), level));
          check(row, Setting.of(giver, EnumSet.complementOf(EnumSet.of(right)), level));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everySwitchTurnsOffWhatTheTableSays(Row row) {
    for (var giver : Giver.values()) {
      for (var level : AuthorizationLevel.values()) {
        for (var name : List.of("chat", "presence", "grants")) {
          check(row, Setting.of(giver, ALL, level).without(name));
          check(row, Setting.of(giver, Set.of(), level).without(name));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whoIsDisabledOrAdministersMayNothing(Row row) {
    var full = Setting.of(Giver.EVERYBODY, ALL, AuthorizationLevel.PERSONAL);
    check(row, full.ofSomebodyDisabled());

    full.apply(enterprise);
    var refused = (Outcome.Refused) outcome(ADMINISTRATOR, Deed.of(row.command, asked++));
    assertEquals(Refusal.NOT_ALLOWED, refused.refusal());
  }

  private void check(Row row, Setting setting) {
    setting.apply(enterprise);
    var command = Deed.of(row.command, asked++);
    assertEquals(row.command, command.getClass().getSimpleName());
    assertEquals(
        expected(row, setting), verdict(outcome(PERSON, command)), () -> row + " where " + setting);
  }

  /// The refusal that the table asks for, and about whom.
  private static String expected(Row row, Setting setting) {
    boolean off = row.off.filter(setting.off()::contains).isPresent();
    if (off || !setting.enabled() || row.right.filter(right -> !setting.holds(right)).isPresent()) {
      return "NOT_ALLOWED []";
    }
    return row.level.filter(level -> !setting.effective().reaches(level)).isPresent()
        ? "LEVEL_TOO_LOW [" + JOERG + "]"
        : "allowed";
  }

  private static String verdict(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused refused
          when Set.of(Refusal.NOT_ALLOWED, Refusal.LEVEL_TOO_LOW).contains(refused.refusal()) ->
          refused.refusal() + " " + refused.people();
      case Outcome.Refused _, Outcome.Done _ -> "allowed";
      case Outcome.Failed failed -> throw new AssertionError(failed);
    };
  }

  private Outcome outcome(Caller caller, Command command) {
    var future = desk.perform(caller, command);
    run(future);
    return future.result();
  }

  private void run(Future<?> future) {
    for (var step = loop.poll(); step != null; step = loop.poll()) {
      step.run();
    }
    assertTrue(future.isComplete());
  }

  private CommandDesk desk() {
    var gate = enterprise.gate();
    var conversations =
        new Conversations(
            store,
            List.of(loop::add),
            new Rules(30, gate::isEnabled, gate::mayWrite, (_, _) -> List.of()),
            InstantSource.system(),
            _ -> {},
            enterprise.directory()::displayName);
    return new CommandDesk(
        new LocalCluster(new Node("node", new Site("main"), 1)),
        gate,
        new Features(
            conversations,
            new People(
                enterprise.directory(), enterprise.log(), gate, new Pace(leaping()), Runnable::run),
            new Authorizations(
                enterprise.log(), gate, enterprise.directory()::displayName, leaping()),
            presences,
            SimpleCalls.on(store, conversations, presences, gate, loop::add, _ -> {})));
  }

  /// A clock by which nobody is too quick.
  private static InstantSource leaping() {
    var seconds = new AtomicLong(Instant.parse("2026-11-23T10:00:00Z").getEpochSecond());
    return () -> Instant.ofEpochSecond(seconds.addAndGet(2));
  }

  static List<Row> rows() throws IOException {
    try (var in =
        Objects.requireNonNull(
            CommandTableTest.class.getResourceAsStream("/tables/commands.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(CommandTableTest::row)
          .toList();
    }
  }

  private static Row row(String line) {
    var cells = List.of(line.split("\\s+"));
    return new Row(
        cells.get(0),
        named(Right.class, cells.get(1)),
        named(AuthorizationLevel.class, cells.get(2)),
        Optional.of(cells.get(3)).filter(cell -> !cell.equals("-")));
  }

  private static <E extends Enum<E>> Optional<E> named(Class<E> type, String cell) {
    return cell.equals("-") ? Optional.empty() : Optional.of(Enum.valueOf(type, cell));
  }
}
