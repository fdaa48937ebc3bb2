package org.parley.gateway.signin;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Scope;
import org.parley.gateway.directory.Credentials;
import org.parley.gateway.store.StoreUnavailable;

/// Lets people and administrators in: by address and password, then by token. Futures complete on a
/// thread of the store or of the passwords.
public final class SignIn {

  private static final int LONGEST_PASSWORD = 256;
  private static final Duration BUSY = Duration.ofSeconds(5);

  private final Admission admission;
  private final Credentials credentials;
  private final Passwords passwords;
  private final Throttle throttle;
  private final Tokens tokens;
  private final OneTimePassword oneTime;
  private final InstantSource clock;

  public SignIn(
      Admission admission,
      Credentials credentials,
      Passwords passwords,
      Throttle throttle,
      Tokens tokens,
      OneTimePassword oneTime) {
    this.admission = admission;
    this.credentials = credentials;
    this.passwords = passwords;
    this.throttle = throttle;
    this.tokens = tokens;
    this.oneTime = oneTime;
    this.clock = tokens.clock();
  }

  /// Signs in with a password. `source` is where the attempt comes from, such as an IP address, and
  /// is what has to wait after failures. As [Scope#ADMINISTRATOR] only who is one.
  public Future<SignedIn> signIn(String address, String password, Scope as, String source) {
    var who = parse(address);
    if (who.isEmpty() || password.length() > LONGEST_PASSWORD) {
      return Future.succeededFuture(new SignedIn.Wrong());
    }
    if (!admission.isCurrent()) {
      return unknown();
    }
    var wait = throttle.attempt(who.get(), source);
    return wait.isPresent()
        ? Future.succeededFuture(new SignedIn.Later(wait.get()))
        : signIn(who.get(), password, as, source);
  }

  private Future<SignedIn> signIn(Address who, String password, Scope as, String source) {
    var start = clock.instant();
    return check(who, password, source, hash -> admit(who, hash, as, start), refused -> refused);
  }

  /// Has `who` prove once more who they are, slowed down as a sign-in is: empty if `password` is
  /// theirs.
  public Future<Optional<SignedIn>> prove(Address who, String password, String source) {
    if (password.length() > LONGEST_PASSWORD) {
      return Future.succeededFuture(Optional.of(new SignedIn.Wrong()));
    }
    var wait = throttle.attempt(who, source);
    return wait.isPresent()
        ? Future.succeededFuture(Optional.of(new SignedIn.Later(wait.get())))
        : check(who, password, source, _ -> Future.succeededFuture(Optional.empty()), Optional::of);
  }

  /// Signs in anew who has just proved who they are, also if that ended every sign-in until now.
  public Future<SignedIn> again(Holder holder) {
    return issue(
        holder.address(), holder.scope(), admission.firstGood(holder.address(), clock.instant()));
  }

  /// Whose token this is, to be let in again; empty if it is not good.
  public Future<Optional<SignedIn.Granted>> resume(String token) {
    return check(token)
        .map(holder -> holder.flatMap(each -> admission.granted(new IssuedToken(token, each))));
  }

  /// Who holds `token`; empty if it is not good.
  public Future<Optional<Holder>> holder(String token) {
    return check(token).map(holder -> holder.filter(admission::isGood));
  }

  private Future<Optional<Holder>> check(String token) {
    return admission.isCurrent() ? tokens.check(token) : unknown();
  }

  /// Somebody may have been disabled meanwhile.
  private static <T> Future<T> unknown() {
    return Future.failedFuture(new StoreUnavailable("nobody knows who may be in at the moment"));
  }

  /// Whether what `holder` proved still holds. Cheap, so that a sweep can ask for every socket each
  /// second.
  public boolean isGood(Holder holder) {
    return tokens.isLive(holder.token()) && admission.isGood(holder);
  }

  /// A new token in place of `token`, which ends within a minute; empty if it is not good.
  public Future<Optional<SignedIn.Granted>> renew(String token) {
    return holder(token)
        .compose(holder ->
            holder.isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : tokens.renew(token).map(issued -> issued.flatMap(admission::granted)));
  }

  /// Ends `token` at once and for good.
  public Future<Void> signOut(String token) {
    return tokens.revoke(token);
  }

  private <T> Future<T> check(
      Address who,
      String password,
      String source,
      Function<String, Future<T>> right,
      Function<SignedIn, T> otherwise) {
    return hash(who)
        .compose(hash ->
            passwords
                .check(hash, password)
                .compose(verdict ->
                    switch (verdict) {
                      case RIGHT -> {
                        throttle.succeeded(who, source);
                        yield right.apply(hash.orElseThrow());
                      }
                      case WRONG -> {
                        throttle.failed(source);
                        yield Future.succeededFuture(otherwise.apply(new SignedIn.Wrong()));
                      }
                      case BUSY -> {
                        throttle.withdrawn(who, source);
                        yield Future.succeededFuture(otherwise.apply(new SignedIn.Later(BUSY)));
                      }
                    }));
  }

  private Future<Optional<String>> hash(Address who) {
    return isOneTime(who) ? Future.succeededFuture(oneTime.hash()) : credentials.hash(who);
  }

  private Future<SignedIn> admit(Address who, String hash, Scope as, Instant start) {
    if (!isOneTime(who)) {
      return issue(who, as, start).compose(attempt -> unlessChanged(attempt, who, hash));
    }
    return oneTime
        .consume(hash)
        .compose(consumed ->
            consumed
                ? issue(who, Scope.ADMINISTRATOR, start)
                : Future.succeededFuture(new SignedIn.Wrong()));
  }

  /// A password that was changed while it was looked at is none any more.
  private Future<SignedIn> unlessChanged(SignedIn attempt, Address who, String hash) {
    return attempt instanceof SignedIn.Granted granted
        ? credentials
            .hash(who)
            .compose(now ->
                now.equals(Optional.of(hash))
                    ? Future.succeededFuture(granted)
                    : tokens.revoke(granted.token()).map(new SignedIn.Wrong()))
        : Future.succeededFuture(attempt);
  }

  /// Nothing is issued to who may not be in: no row is left of it.
  private Future<SignedIn> issue(Address who, Scope scope, Instant start) {
    var would = new Holder(TokenId.of(""), who, scope, start, start);
    return admission.isGood(would)
        ? tokens
            .issue(who, scope, start)
            .map(issued ->
                admission.granted(issued).<SignedIn>map(it -> it).orElseGet(SignedIn.Wrong::new))
        : Future.succeededFuture(new SignedIn.Wrong());
  }

  private boolean isOneTime(Address who) {
    return who.equals(oneTime.address());
  }

  private static Optional<Address> parse(String address) {
    try {
      return Optional.of(Address.of(address));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
