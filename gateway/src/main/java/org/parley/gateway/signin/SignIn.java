package org.parley.gateway.signin;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Scope;
import org.parley.gateway.directory.Directory;
import org.parley.gateway.directory.Person;
import org.parley.gateway.hyperlink.Location;
import org.parley.gateway.hyperlink.Locations;

/// Lets people and the first administrator in: by address and password, then by token. Futures
/// complete on a thread of the store or of the passwords.
public final class SignIn {

  private static final int LONGEST_PASSWORD = 256;
  private static final Duration BUSY = Duration.ofSeconds(5);
  private static final String ADMINISTRATOR = "Administrator";

  private final Directory directory;
  private final Passwords passwords;
  private final Throttle throttle;
  private final Tokens tokens;
  private final OneTimePassword oneTime;
  private final Locations locations;

  public SignIn(
      Directory directory,
      Passwords passwords,
      Throttle throttle,
      Tokens tokens,
      OneTimePassword oneTime,
      Locations locations) {
    this.directory = directory;
    this.passwords = passwords;
    this.throttle = throttle;
    this.tokens = tokens;
    this.oneTime = oneTime;
    this.locations = locations;
  }

  /// Signs in with a password. `source` is where the attempt comes from, such as an IP address, and
  /// is what has to wait after failures.
  public Future<SignedIn> signIn(String address, String password, String source) {
    var who = parse(address);
    if (who.isEmpty() || password.length() > LONGEST_PASSWORD) {
      return Future.succeededFuture(new SignedIn.Wrong());
    }
    var wait = throttle.attempt(who.get(), source);
    return wait.isPresent()
        ? Future.succeededFuture(new SignedIn.Later(wait.get()))
        : check(who.get(), password, source);
  }

  /// Whose token this is, to be let in again; empty if it is not live.
  public Future<Optional<SignedIn.Granted>> resume(String token) {
    return tokens
        .check(token)
        .map(holder -> holder.flatMap(each -> granted(new IssuedToken(token, each))));
  }

  /// A new token in place of `token`, which ends within a minute; empty if it is not live.
  public Future<Optional<SignedIn.Granted>> renew(String token) {
    return tokens.renew(token).map(issued -> issued.flatMap(this::granted));
  }

  /// Ends `token` at once and for good.
  public Future<Void> signOut(String token) {
    return tokens.revoke(token);
  }

  private Future<SignedIn> check(Address who, String password, String source) {
    var hash = hash(who);
    return passwords
        .check(hash, password)
        .compose(verdict ->
            switch (verdict) {
              case RIGHT -> {
                throttle.succeeded(who, source);
                yield admit(who, hash.orElseThrow());
              }
              case WRONG -> {
                throttle.failed(source);
                yield Future.succeededFuture(new SignedIn.Wrong());
              }
              case BUSY -> {
                throttle.withdrawn(who, source);
                yield Future.succeededFuture(new SignedIn.Later(BUSY));
              }
            });
  }

  private Optional<String> hash(Address who) {
    return isOneTime(who) ? oneTime.hash() : directory.find(who).flatMap(Person::passwordHash);
  }

  private Future<SignedIn> admit(Address who, String hash) {
    if (!isOneTime(who)) {
      return issue(who, Scope.PERSON);
    }
    return oneTime
        .consume(hash)
        .compose(consumed ->
            consumed
                ? issue(who, Scope.ADMINISTRATOR)
                : Future.succeededFuture(new SignedIn.Wrong()));
  }

  private Future<SignedIn> issue(Address who, Scope scope) {
    return tokens
        .issue(who, scope)
        .map(issued -> granted(issued).<SignedIn>map(it -> it).orElseGet(SignedIn.Wrong::new));
  }

  /// Empty for who is no longer in the directory.
  private Optional<SignedIn.Granted> granted(IssuedToken issued) {
    var holder = issued.holder();
    return displayName(holder)
        .map(name ->
            new SignedIn.Granted(
                issued.token(),
                holder.expiresAt(),
                holder.address(),
                name,
                holder.scope(),
                location(holder)));
  }

  private Optional<String> location(Holder holder) {
    return directory
        .find(holder.address())
        .flatMap(person -> locations.of(person.location()))
        .map(Location::name);
  }

  private Optional<String> displayName(Holder holder) {
    return switch (holder.scope()) {
      case PERSON -> directory.find(holder.address()).map(Person::displayName);
      case ADMINISTRATOR -> Optional.of(ADMINISTRATOR);
    };
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
