package org.parley.gateway.signin;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Scope;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;
import org.parley.gateway.store.Store;

/// Issues bearer tokens of 256 random bits, knows them again after a restart, ends them early. Safe
/// for use by many threads; futures complete on a thread of the store.
public final class Tokens {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int BYTES = 32;
  private static final int PAGE = 1_000;

  /// However often it is renewed, after so long the password is asked for again.
  private static final Duration LONGEST = Duration.ofDays(30);

  /// How long a renewed token lives on, for answers under way and sockets changing over.
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  /// Rows stay for a while after their token has ended, so that no renewal that started before can
  /// bring them back.
  private static final Duration KEPT = Duration.ofHours(1);

  private final Store store;
  private final InstantSource clock;
  private final SecureRandom random;
  private final Duration life;
  private final TokenMemory memory;
  private final List<Consumer<Ended>> listeners = new CopyOnWriteArrayList<>();

  /// A token that ends before the time that it was issued for.
  public record Ended(TokenId token, Instant at) {}

  public Tokens(Store store, InstantSource clock, SecureRandom random, Duration life) {
    this.store = store;
    this.clock = clock;
    this.random = random;
    this.life = life;
    this.memory = new TokenMemory(clock);
  }

  /// From now on `listener` is told of every token that is ended here.
  public void listen(Consumer<Ended> listener) {
    listeners.add(listener);
  }

  /// A token was ended on another node.
  public void heard(Ended ended) {
    memory.end(ended.token(), ended.at());
  }

  /// Reads again all tokens that were asked for since the last time, in case one was ended on
  /// another node. To be called every few seconds.
  public Future<Void> follow() {
    Future<Void> all = Future.succeededFuture();
    var asked = memory.asked();
    for (int from = 0; from < asked.size(); from += PAGE) {
      var some = asked.subList(from, Math.min(asked.size(), from + PAGE));
      all = all.compose(_ -> follow(some));
    }
    return all;
  }

  private Future<Void> follow(List<TokenId> some) {
    return store
        .rows(some.stream().map(StoredToken::key).toList())
        .map(rows -> {
          var found = new HashMap<RowKey, Row>();
          rows.forEach(row -> found.put(row.key(), row));
          some.forEach(id -> follow(id, Optional.ofNullable(found.get(StoredToken.key(id)))));
          return null;
        });
  }

  private void follow(TokenId id, Optional<Row> row) {
    if (row.filter(StoredToken::isUntouched).isPresent()) {
      memory.confirm(id);
    } else {
      memory.end(
          id,
          row.filter(StoredToken::isRenewed)
              .map(StoredToken::of)
              .map(StoredToken::expiresAt)
              .orElse(Instant.EPOCH));
    }
  }

  private void end(TokenId id, Instant at) {
    memory.end(id, at);
    listeners.forEach(listener -> listener.accept(new Ended(id, at)));
  }

  InstantSource clock() {
    return clock;
  }

  /// Issues a token to who gave their password at `signedInAt`; completes when it is durable.
  public Future<IssuedToken> issue(Address address, Scope scope, Instant signedInAt) {
    return issue(address, scope, signedInAt.truncatedTo(ChronoUnit.MILLIS), List.of());
  }

  /// Whose token this is; empty if nobody's, expired, revoked or malformed.
  public Future<Optional<Holder>> check(String token) {
    var id = TokenId.of(token);
    var known = memory.holder(id);
    return known.isPresent()
        ? Future.succeededFuture(known.flatMap(this::live))
        : readLive(token, id);
  }

  /// Issues a new token in place of a live one, which ends within a minute; empty if it is not
  /// live.
  public Future<Optional<IssuedToken>> renew(String token) {
    var id = TokenId.of(token);
    return read(token, id)
        .compose(stored -> {
          if (stored.map(each -> each.holder(id)).flatMap(this::live).isEmpty()) {
            return Future.succeededFuture(Optional.empty());
          }
          var old = stored.get().endingAt(now().plus(OVERLAP));
          var row = old.row(id, StoredToken.Stage.RENEWED);
          return issue(old.address(), old.scope(), old.issuedAt(), List.of(row))
              .onSuccess(_ -> end(id, old.expiresAt()))
              .map(Optional::of);
        });
  }

  /// Ends a token at once, and for good when this completes. Nothing happens if there is no such
  /// token.
  public Future<Void> revoke(String token) {
    var id = TokenId.of(token);
    return read(token, id)
        .compose(stored -> {
          if (stored.isEmpty()) {
            return Future.succeededFuture();
          }
          var revoked = stored.get().endingAt(now());
          // Whatever another node's clock says.
          end(id, Instant.EPOCH);
          return store.put(List.of(revoked.row(id, StoredToken.Stage.REVOKED)));
        });
  }

  /// False once this node knows that the token was revoked, or renewed more than a minute ago; does
  /// not tell whether it has expired. Cheap, so that a sweep can ask for every socket each second:
  /// a socket that signed in while its token was revoked is found as well.
  public boolean isLive(TokenId id) {
    return memory.isLive(id, now());
  }

  /// Deletes the rows of tokens that have ended, page by page; completes with their number.
  public Future<Integer> purge() {
    return purge("", 0);
  }

  private Future<Integer> purge(String after, int purged) {
    return store
        .scan(StoredToken.TABLE, "", after, PAGE)
        .compose(rows -> {
          var ended = rows.stream().filter(this::endedLongAgo).map(Row::key).toList();
          var deleted = ended.isEmpty() ? Future.<Void>succeededFuture() : store.delete(ended);
          int sum = purged + ended.size();
          return rows.size() < PAGE
              ? deleted.map(sum)
              : deleted.compose(_ -> purge(rows.getLast().key().key(), sum));
        });
  }

  private boolean endedLongAgo(Row row) {
    return StoredToken.of(row).expiresAt().plus(KEPT).isBefore(now());
  }

  private Optional<Holder> live(Holder holder) {
    return Optional.of(holder)
        .filter(each -> now().isBefore(each.expiresAt()) && isLive(each.token()));
  }

  private Future<IssuedToken> issue(
      Address address, Scope scope, Instant signedInAt, List<Row> others) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var id = TokenId.of(token);
    var stored = new StoredToken(address, scope, signedInAt, end(signedInAt));
    // The new one first: where only some are put, the old one lives on and can be renewed again.
    var rows = new ArrayList<Row>();
    rows.add(stored.row(id, StoredToken.Stage.ISSUED));
    rows.addAll(others);
    var holder = stored.holder(id);
    return store.put(rows).onSuccess(_ -> memory.keep(holder)).map(new IssuedToken(token, holder));
  }

  private Instant end(Instant signedInAt) {
    var longest = signedInAt.plus(LONGEST);
    var end = now().plus(life);
    return end.isBefore(longest) ? end : longest;
  }

  private Future<Optional<Holder>> readLive(String token, TokenId id) {
    return read(token, id)
        .map(stored -> stored.map(each -> each.holder(id)).flatMap(this::live))
        .onSuccess(holder -> holder.ifPresent(memory::keep));
  }

  private Future<Optional<StoredToken>> read(String token, TokenId id) {
    if (!FORM.matcher(token).matches()) {
      return Future.succeededFuture(Optional.empty());
    }
    return store
        .rows(List.of(StoredToken.key(id)))
        .map(rows -> rows.stream().map(StoredToken::of).findFirst());
  }

  private Instant now() {
    // What is stored and sent has milliseconds.
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
