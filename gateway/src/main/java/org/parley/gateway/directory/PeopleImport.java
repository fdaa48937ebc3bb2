package org.parley.gateway.directory;

import io.vertx.core.Future;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.parley.gateway.access.Address;
import org.parley.gateway.policy.Author;
import org.parley.gateway.policy.PolicyLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the people of a CSV file into the directory, all or none; may be run again with the same
/// or a changed file. Nobody is removed.
public final class PeopleImport {

  private static final Logger LOG = LoggerFactory.getLogger(PeopleImport.class);

  /// Hashing goes on in steps of so many, so that who signs in meanwhile waits for no more.
  private static final int STEP = 8;

  private static final int REPORTED = 400;

  private final PolicyLog log;
  private final Credentials credentials;
  private final PasswordHashing passwords;
  private final Set<String> locations;
  private final AccountGuard guard;
  private final InstantSource clock;
  private final AtomicBoolean busy = new AtomicBoolean();

  /// @param locations the names of the locations that people may be at
  public PeopleImport(
      PolicyLog log,
      Credentials credentials,
      PasswordHashing passwords,
      Collection<String> locations,
      AccountGuard guard,
      InstantSource clock) {
    this.log = log;
    this.credentials = credentials;
    this.passwords = passwords;
    this.locations = Set.copyOf(locations);
    this.guard = guard;
    this.clock = clock;
  }

  /// Reads `csv` to its end before it returns, so call it where blocking is allowed; the caller
  /// closes it.
  public Future<Imported> run(InputStream csv, Author author) throws IOException {
    if (!busy.compareAndSet(false, true)) {
      return Future.succeededFuture(new Imported.Busy());
    }
    try {
      return bringIn(csv, author).onComplete(_ -> busy.set(false));
    } catch (IOException | RuntimeException e) {
      busy.set(false);
      throw e;
    }
  }

  private Future<Imported> bringIn(InputStream csv, Author author) throws IOException {
    return switch (PeopleCsv.read(csv, locations)) {
      case CsvFaults faults -> Future.succeededFuture(faults);
      case CsvContent.Lines(var lines) -> {
        // Before any hash is made or compared: how long that takes would tell of passwords.
        var guarded = plan(lines, Map.of(), author).guarded(log.now());
        yield guarded.isEmpty()
            ? hashes(lines)
                .compose(hashes -> log.change(author, plan(lines, hashes, author)::decide))
            : Future.succeededFuture(CsvFaults.of(guarded));
      }
    };
  }

  /// What [#run] would come to; changes nothing and hashes nothing, so passwords that are the same
  /// as before count as changed.
  public Imported dryRun(InputStream csv, Author author) throws IOException {
    if (!busy.compareAndSet(false, true)) {
      return new Imported.Busy();
    }
    try {
      return would(csv, author);
    } finally {
      busy.set(false);
    }
  }

  private Imported would(InputStream csv, Author author) throws IOException {
    return switch (PeopleCsv.read(csv, locations)) {
      case CsvFaults faults -> faults;
      case CsvContent.Lines(var lines) -> {
        var set = new HashMap<Address, String>();
        for (var line : lines) {
          if (!(line.password() instanceof NewPassword.Kept)) {
            set.put(line.address(), "");
          }
        }
        yield plan(lines, set, author).decide(log.now()).answer();
      }
    };
  }

  private ImportPlan plan(List<CsvLine> lines, Map<Address, String> hashes, Author author) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new ImportPlan(lines, hashes, now, author.by(), guard);
  }

  /// The hashes of those whose password is another one from now on.
  private Future<Map<Address, String>> hashes(List<CsvLine> lines) {
    return credentials
        .hashes(lines.stream().map(CsvLine::address).toList())
        .compose(known -> {
          var hashes = new HashMap<Address, String>();
          var pending = new ArrayList<Pending>();
          for (var line : lines) {
            switch (line.password()) {
              case NewPassword.Kept() -> {}
              case NewPassword.Hashed(var hash) -> {
                if (!hash.phc().equals(known.get(line.address()))) {
                  hashes.put(line.address(), hash.phc());
                }
              }
              case NewPassword.Plain plain ->
                  pending.add(
                      new Pending(
                          line.address(), plain, Optional.ofNullable(known.get(line.address()))));
            }
          }
          return hashAll(pending, 0, hashes);
        });
  }

  private Future<Map<Address, String>> hashAll(
      List<Pending> pending, int from, Map<Address, String> hashes) {
    if (from >= pending.size()) {
      return Future.succeededFuture(hashes);
    }
    if (from > 0 && from % REPORTED == 0) {
      LOG.info("Importing people: {} of {} passwords are hashed", from, pending.size());
    }
    var step = pending.subList(from, Math.min(from + STEP, pending.size()));
    return Future.all(step.stream().map(this::hash).toList())
        .compose(all -> {
          for (int i = 0; i < step.size(); i++) {
            var each = step.get(i);
            all.<Optional<String>>resultAt(i).ifPresent(hash -> hashes.put(each.address, hash));
          }
          return hashAll(pending, from + STEP, hashes);
        });
  }

  /// Empty for a password that did not change: another salt would give another hash.
  private Future<Optional<String>> hash(Pending pending) {
    var password = pending.password.text();
    return pending
        .known
        .map(hash -> passwords.matches(hash, password))
        .orElse(Future.succeededFuture(false))
        .compose(same ->
            same
                ? Future.succeededFuture(Optional.empty())
                : passwords.hash(password).map(Optional::of));
  }

  private record Pending(Address address, NewPassword.Plain password, Optional<String> known) {}
}
