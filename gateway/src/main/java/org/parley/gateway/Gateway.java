package org.parley.gateway;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.parley.gateway.access.Scope;
import org.parley.gateway.administration.FirstAdministrator;
import org.parley.gateway.configuration.CommandLine;
import org.parley.gateway.configuration.Configuration;
import org.parley.gateway.configuration.FaultyConfiguration;
import org.parley.gateway.directory.CsvFaults;
import org.parley.gateway.directory.DemoCompany;
import org.parley.gateway.directory.EarlierPeople;
import org.parley.gateway.directory.Imported;
import org.parley.gateway.hyperlink.DemoLocations;
import org.parley.gateway.policy.Author;
import org.parley.gateway.policy.PolicyLog;
import org.parley.gateway.store.Store;
import org.parley.gateway.store.StoreUnavailable;
import org.parley.gateway.store.mongo.MongoStore;
import org.parley.gateway.store.sqlite.SqliteStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The process of a node: reads what the operator wants, constructs, starts, and drains on SIGTERM.
public final class Gateway {

  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
  private static final int CANNOT_START = 1;
  private static final int WRONG_USAGE = 2;
  private static final int CANNOT_STOP = 3;
  private static final int SECONDS_TO_CLOSE = 10;

  /// Whoever started the server.
  private static final Author SERVER =
      new Author(FirstAdministrator.ADDRESS, Scope.ADMINISTRATOR, "server");

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  private Gateway() {}

  public static void main(String... arguments) {
    var code = new Gateway().run(CommandLine.parse(arguments));
    if (code != 0) {
      Runtime.getRuntime().exit(code);
    }
  }

  /// Returns the exit code; after 0 the node may go on running.
  private int run(CommandLine commandLine) {
    return switch (commandLine) {
      case CommandLine.Help _ -> {
        out.println(CommandLine.USAGE);
        yield 0;
      }
      case CommandLine.Wrong wrong -> {
        err.println(wrong.message());
        err.println(CommandLine.USAGE);
        yield WRONG_USAGE;
      }
      case CommandLine.Start start -> start(start);
    };
  }

  private int start(CommandLine.Start start) {
    try {
      var configuration = configuration(start);
      var store = store(configuration.store());
      try {
        return start(start, configuration, store);
      } catch (CannotStart e) {
        store.close().await();
        return cannotStart(e.why);
      }
    } catch (FaultyConfiguration | StoreUnavailable e) {
      return cannotStart(String.valueOf(e.getMessage()));
    }
  }

  private static Store store(Configuration.Storage storage) {
    return storage
        .mongodb()
        .<Store>map(MongoStore::open)
        .orElseGet(() -> SqliteStore.open(storage.directory()));
  }

  private static Configuration configuration(CommandLine.Start start) throws FaultyConfiguration {
    var configuration = start.configuration(System.getenv());
    return start.demo() ? configuration.with(DemoLocations.all()) : configuration;
  }

  private int start(CommandLine.Start start, Configuration configuration, Store store)
      throws CannotStart {
    var log = PolicyLog.open(store, InstantSource.system(), oneByOne()).await();
    EarlierPeople.bringOver(store, log).await();
    var doors = Doors.of(configuration, store, log);
    takeIn(start, doors);
    var membership = join(configuration);
    var server = listen(configuration, membership, store, doors);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, doors, store), "shutdown"));
    // Only the last one that is offered counts, so one node of those that start together does it.
    var first = membership.cluster().nodes().getFirst();
    var isFirst = first.equals(membership.cluster().self());
    if (start.administrator() || isFirst) {
      var asked = start.administrator() || start.demo();
      doors.first().offer(asked).await().ifPresent(this::offer);
    }
    if (start.demo()) {
      out.println(
          "Sign in as anna@berlin.example or joerg@berlin.example, password "
              + DemoCompany.PASSWORD);
    }
    out.println("Parley is ready at " + url(configuration.http(), server.port()));
    return 0;
  }

  private static Executor oneByOne() {
    return Executors.newSingleThreadExecutor(task -> {
      var thread = new Thread(task, "policies");
      thread.setDaemon(true);
      return thread;
    });
  }

  private static Membership join(Configuration configuration) throws CannotStart {
    var faults = configuration.cluster().settings().map(JoinCheck::faults).orElse(List.of());
    if (!faults.isEmpty()) {
      throw new CannotStart("Cannot join the cluster:\n  " + String.join("\n  ", faults));
    }
    var result = outcome(Membership.join(configuration));
    if (result.failed()) {
      throw new CannotStart("Cannot join the cluster: " + result.cause().getMessage());
    }
    return result.result();
  }

  private static <T> AsyncResult<T> outcome(Future<T> future) {
    return future.transform(Future::<AsyncResult<T>>succeededFuture).await();
  }

  private static Server listen(
      Configuration configuration, Membership membership, Store store, Doors doors)
      throws CannotStart {
    var result = outcome(Server.start(configuration, membership, store, doors));
    if (result.failed()) {
      throw new CannotStart(
          "Cannot listen on "
              + url(configuration.http(), configuration.http().port())
              + ": "
              + whyNotListening(result.cause()));
    }
    return result.result();
  }

  /// A socket of Java and one of the system word it differently, and a `BindException` may also
  /// mean that the address is none of this machine.
  private static String whyNotListening(Throwable cause) {
    var message = String.valueOf(cause.getMessage());
    return message.contains("Address already in use")
        ? "the port is taken; choose another with --port"
        : message;
  }

  private void takeIn(CommandLine.Start start, Doors doors) throws CannotStart {
    if (start.demo() && doors.directory().find(DemoCompany.SOMEBODY).isEmpty()) {
      var made = takeIn("The demo company", DemoCompany.open(), doors).groups();
      doors.log().change(SERVER, now -> DemoCompany.team(now, made)).await();
    }
    if (start.people().isPresent()) {
      var file = start.people().get();
      try (var csv = Files.newInputStream(file)) {
        takeIn(file.toString(), csv, doors);
      } catch (IOException e) {
        throw new CannotStart("Cannot read " + file + ": " + whyNotRead(e));
      }
    }
  }

  private Imported.Done takeIn(String what, InputStream csv, Doors doors) throws CannotStart {
    try (csv) {
      return switch (doors.people().run(csv, SERVER).await()) {
        case Imported.Done done -> {
          out.printf(
              "%s: %d people added, %d changed, %d as before%n",
              what, done.added(), done.changed(), done.unchanged());
          yield done;
        }
        case Imported.Busy _ -> throw new IllegalStateException("nobody else imports yet");
        case CsvFaults faults -> throw new CannotStart(describe(what, faults));
      };
    } catch (IOException e) {
      throw new CannotStart("Cannot read " + what + ": " + whyNotRead(e));
    }
  }

  /// The message of these two is only the file's name.
  private static String whyNotRead(IOException cause) {
    return switch (cause) {
      case NoSuchFileException _ -> "there is no such file";
      case AccessDeniedException _ -> "it may not be read";
      case IOException other -> String.valueOf(other.getMessage());
    };
  }

  private static String describe(String what, CsvFaults faults) {
    var text = new StringBuilder(what).append(" was not imported, nothing of it:");
    faults.shown().forEach(fault -> text.append("\n  ").append(fault));
    if (faults.more() > 0) {
      text.append("\n  and ").append(faults.more()).append(" more");
    }
    return text.toString();
  }

  private void offer(String password) {
    out.println(
        "Sign in once as %s, password %s, to administer."
            .formatted(FirstAdministrator.ADDRESS, password));
  }

  /// Ends the process with 0 if everything that was taken is settled.
  private static void stop(Server server, Doors doors, Store store) {
    int code = CANNOT_STOP;
    try {
      LOG.info("Draining");
      server.drain();
      store.close().await(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
      doors.passwords().close();
      LOG.info("Drained");
      code = 0;
    } catch (RuntimeException | TimeoutException e) {
      LOG.error("Not everything could be settled; clients ask again", e);
    } finally {
      Runtime.getRuntime().halt(code);
    }
  }

  private int cannotStart(String why) {
    err.println(why);
    return CANNOT_START;
  }

  private static String url(Configuration.Http http, int port) {
    return "http://" + http.shown() + ":" + port;
  }

  /// Says to the operator why the node does not start.
  private static final class CannotStart extends Exception {
    private static final long serialVersionUID = 1;

    private final String why;

    CannotStart(String why) {
      super(why);
      this.why = why;
    }
  }
}
