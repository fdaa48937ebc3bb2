package org.parley.gateway.directory;

import io.vertx.core.Future;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.gateway.access.Address;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the people of a CSV file into the directory, all or none; may be run again with the same
/// or a changed file. Nobody is removed.
public final class PeopleImport {

  private static final Logger LOG = LoggerFactory.getLogger(PeopleImport.class);

  /// Hashing goes on in steps of so many, so that who signs in meanwhile waits for no more.
  private static final int STEP = 8;

  private static final int REPORTED = 400;

  private final Directory directory;
  private final PasswordHashing passwords;
  private final Set<String> locations;

  /// @param locations the names of the locations that people may be at
  public PeopleImport(
      Directory directory, PasswordHashing passwords, Collection<String> locations) {
    this.directory = directory;
    this.passwords = passwords;
    this.locations = Set.copyOf(locations);
  }

  /// Reads `csv` to its end before it returns, so call it where blocking is allowed; the caller
  /// closes it.
  public Future<Imported> run(InputStream csv) throws IOException {
    return switch (PeopleCsv.read(csv, locations)) {
      case CsvFaults faults -> Future.succeededFuture(faults);
      case CsvContent.Lines(var lines) -> people(lines).compose(this::put);
    };
  }

  private Future<List<Person>> people(List<CsvLine> lines) {
    var pending = new ArrayList<Pending>();
    for (var line : lines) {
      if (line.password() instanceof NewPassword.Plain plain) {
        pending.add(new Pending(line.person().address(), plain));
      }
    }
    return hashAll(pending, 0, new HashMap<>())
        .map(hashes -> lines.stream().map(line -> person(line, hashes)).toList());
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
            hashes.put(step.get(i).address, all.resultAt(i));
          }
          return hashAll(pending, from + STEP, hashes);
        });
  }

  /// A password that did not change keeps its hash, although another salt would give another.
  private Future<String> hash(Pending pending) {
    var password = pending.password.text();
    var known = knownHash(pending.address);
    var same =
        known.map(hash -> passwords.matches(hash, password)).orElse(Future.succeededFuture(false));
    return same.compose(
        yes -> yes ? Future.succeededFuture(known.orElseThrow()) : passwords.hash(password));
  }

  private Person person(CsvLine line, Map<Address, String> hashes) {
    var address = line.person().address();
    return line.person()
        .withPasswordHash(
            switch (line.password()) {
              case NewPassword.Kept() -> knownHash(address);
              case NewPassword.Hashed(var hash) -> Optional.of(hash.phc());
              case NewPassword.Plain _ -> Optional.ofNullable(hashes.get(address));
            });
  }

  private Optional<String> knownHash(Address address) {
    return directory.find(address).flatMap(Person::passwordHash);
  }

  private Future<Imported> put(List<Person> people) {
    var changed = new ArrayList<Person>();
    int added = 0;
    for (var person : people) {
      var known = directory.find(person.address());
      if (!known.equals(Optional.of(person))) {
        changed.add(person);
        added += known.isEmpty() ? 1 : 0;
      }
    }
    var done = new Imported.Done(added, changed.size() - added, people.size() - changed.size());
    return directory.put(changed).map(done);
  }

  private record Pending(Address address, NewPassword.Plain password) {}
}
