package org.parley.gateway.administration;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parley.gateway.access.Address;
import org.parley.gateway.directory.Directory;
import org.parley.gateway.directory.PasswordHashing;
import org.parley.gateway.directory.Person;
import org.parley.gateway.signin.OneTimePassword;
import org.parley.gateway.store.Append;
import org.parley.gateway.store.Appended;
import org.parley.gateway.store.NewEntry;
import org.parley.gateway.store.Store;

/// Lets somebody administer a server that has no people yet, or whose operator asks for it: offers
/// a password that works once.
///
/// Each offer and each use is an entry of the log `administrator`. The password is good while its
/// offer is the last entry: whoever appends after it, a use or a newer offer, takes that place and
/// nobody else can. Its hash stays in memory, since the next start offers another.
public final class FirstAdministrator implements OneTimePassword {

  /// Nobody else has it: no person is at [Person#RESERVED_DOMAIN].
  public static final Address ADDRESS = new Address("administrator@" + Person.RESERVED_DOMAIN);

  private static final String LOG = "administrator";
  private static final int PAGE = 1_000;

  /// Without those that look alike: 24 of these 31 are 118 bits.
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private final Store store;
  private final Directory directory;
  private final PasswordHashing passwords;
  private final SecureRandom random;
  private final InstantSource clock;
  private volatile Optional<Offer> offer = Optional.empty();

  public FirstAdministrator(
      Store store,
      Directory directory,
      PasswordHashing passwords,
      SecureRandom random,
      InstantSource clock) {
    this.store = store;
    this.directory = directory;
    this.passwords = passwords;
    this.random = random;
    this.clock = clock;
  }

  /// Makes the password, to be printed once, unless there are people and nobody `asked`; call it at
  /// each start, after imports. Earlier passwords stop working; this one does when people come, if
  /// nobody asked.
  public Future<Optional<String>> offer(boolean asked) {
    if (directory.size() > 0 && !asked) {
      return Future.succeededFuture(Optional.empty());
    }
    var password = password();
    return passwords
        .hash(password)
        .compose(hash ->
            appendLast()
                .onSuccess(sequence -> offer = Optional.of(new Offer(sequence, hash, asked))))
        .map(Optional.of(password));
  }

  @Override
  public Address address() {
    return ADDRESS;
  }

  @Override
  public Optional<String> hash() {
    return standing().map(Offer::hash);
  }

  @Override
  public Future<Boolean> consume(String hash) {
    var used = standing().filter(each -> each.hash.equals(hash));
    if (used.isEmpty()) {
      return Future.succeededFuture(false);
    }
    return append("Used", used.get().sequence).onSuccess(_ -> offer = Optional.empty());
  }

  private Optional<Offer> standing() {
    return offer.filter(each -> each.asked || directory.size() == 0);
  }

  private Future<Long> appendLast() {
    return last(0)
        .compose(last ->
            append("Offered", last)
                .compose(first -> first ? Future.succeededFuture(last + 1) : appendLast()));
  }

  private Future<Long> last(long from) {
    return store
        .read(LOG, from + 1, from + PAGE)
        .compose(page ->
            page.size() < PAGE ? Future.succeededFuture(from + page.size()) : last(from + PAGE));
  }

  /// Tells whether the entry now stands right behind `after`, where another may have been first.
  private Future<Boolean> append(String kind, long after) {
    var fence = kind + '-' + UUID.randomUUID();
    var body = Buffer.buffer("{\"kind\":\"" + kind + "\",\"at\":\"" + clock.instant() + "\"}");
    return store
        .append(new Append(LOG, after, List.of(new NewEntry(fence, body)), List.of()))
        .compose(appended ->
            switch (appended) {
              case Appended.Stored _ -> Future.succeededFuture(true);
              case Appended.Conflict() -> Future.succeededFuture(false);
              case Appended.Unknown(var cause) -> found(fence, cause);
            });
  }

  private Future<Boolean> found(String fence, Throwable cause) {
    return store
        .find(LOG, fence)
        .compose(
            entry -> entry.isPresent() ? Future.succeededFuture(true) : Future.failedFuture(cause));
  }

  private String password() {
    return random
        .ints(24, 0, ALPHABET.length())
        .mapToObj(i -> ALPHABET.substring(i, i + 1))
        .collect(Collectors.joining())
        .replaceAll("(.{4})(?!$)", "$1-");
  }

  private record Offer(long sequence, String hash, boolean asked) {}
}
