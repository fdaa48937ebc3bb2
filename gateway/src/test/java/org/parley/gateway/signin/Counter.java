package org.parley.gateway.signin;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.administration.Administrators;
import org.parley.gateway.directory.Enterprise;
import org.parley.gateway.hyperlink.Locations;
import org.parley.gateway.store.Store;

/// Where the people of a test's enterprise sign in, cheaply; nobody does with a one-time password.
public final class Counter {

  private final Passwords passwords = new Passwords(PasswordsTest.CHEAP, new SecureRandom());
  private final SignIn signIn;

  public Counter(
      Store store, Enterprise enterprise, ManualClock clock, Administrators administrators) {
    var nobody = new Nobody();
    signIn =
        new SignIn(
            new Admission(
                enterprise.directory(),
                address -> administrators.role(address).isPresent(),
                nobody.address(),
                Locations.NONE,
                () -> true),
            enterprise.credentials(),
            passwords,
            new Throttle(clock, 100),
            new Tokens(store, clock, new SecureRandom(), Duration.ofHours(12)),
            nobody);
  }

  public SignIn signIn() {
    return signIn;
  }

  public Passwords passwords() {
    return passwords;
  }

  private record Nobody() implements OneTimePassword {
    @Override
    public Address address() {
      return Address.of("administrator@localhost");
    }

    @Override
    public Optional<String> hash() {
      return Optional.empty();
    }

    @Override
    public Future<Boolean> consume(String hash) {
      return Future.succeededFuture(false);
    }
  }
}
