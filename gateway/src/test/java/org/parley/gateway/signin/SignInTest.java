package org.parley.gateway.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Scope;
import org.parley.gateway.directory.Enterprise;
import org.parley.gateway.directory.Persons;
import org.parley.gateway.hyperlink.DemoLocations;
import org.parley.gateway.hyperlink.Locations;
import org.parley.gateway.store.BreakableStore;

class SignInTest {

  private static final Address ADMINISTRATOR = Address.of("administrator@localhost");

  private final ManualClock clock = new ManualClock();
  private final BreakableStore store = new BreakableStore();
  private final Enterprise enterprise = Enterprise.on(store);
  private final Passwords passwords = new Passwords(PasswordsTest.CHEAP, new SecureRandom());
  private final Tokens tokens = new Tokens(store, clock, new SecureRandom(), Duration.ofHours(12));
  private final Set<Address> administrators = new HashSet<>();
  private final OnePassword oneTime = new OnePassword(passwords.hash("one-time-only").await());
  private final SignIn signIn = signIn(Locations.NONE);

  @BeforeEach
  void anna() {
    var hash = passwords.hash("correct horse").await();
    enterprise.putWithHash(hash, List.of(Persons.named("anna@berlin.example", "Anna")));
    enterprise.put(Persons.named("bo@berlin.example", "Bo without a password"));
  }

  @Test
  void whoComesInIsToldTheirLocation() {
    assertEquals(Optional.empty(), granted("anna@berlin.example", "correct horse").location());
    var berlin = DemoLocations.all().getFirst();
    var there = signIn(new Locations(List.of(berlin), ""));
    var granted =
        assertInstanceOf(
            SignedIn.Granted.class,
            there.signIn("anna@berlin.example", "correct horse", Scope.PERSON, "here").await());
    assertEquals(Optional.of("Berlin"), granted.location());
    assertEquals(
        Optional.of("Berlin"), there.resume(granted.token()).await().orElseThrow().location());
  }

  @AfterEach
  void close() {
    passwords.close();
  }

  @Test
  void theRightPasswordGivesATokenThatIsGoodToResumeAndRenew() {
    var granted = granted("Anna@Berlin.example ", "correct horse");
    assertEquals("anna@berlin.example", granted.holder().address().text());
    assertEquals("Anna", granted.displayName());
    assertEquals(Scope.PERSON, granted.holder().scope());
    assertEquals(clock.instant().plus(Duration.ofHours(12)), granted.holder().expiresAt());
    assertEquals(Optional.of(granted), signIn.resume(granted.token()).await());
    assertTrue(signIn.isGood(granted.holder()));
    clock.advance(Duration.ofHours(1));
    var renewed = signIn.renew(granted.token()).await().orElseThrow();
    assertEquals(granted.holder().address(), renewed.holder().address());
    assertEquals(clock.instant().plus(Duration.ofHours(12)), renewed.holder().expiresAt());
  }

  @Test
  void afterSigningOutTheTokenIsGoodForNothing() {
    var granted = granted("anna@berlin.example", "correct horse");
    signIn.signOut(granted.token()).await();
    assertEquals(Optional.empty(), signIn.resume(granted.token()).await());
    assertEquals(Optional.empty(), signIn.renew(granted.token()).await());
    assertFalse(signIn.isGood(granted.holder()));
  }

  @Test
  void aWrongPasswordAnUnknownPersonAndNoPasswordAreOneAnswer() {
    assertWrong("anna@berlin.example", "battery staple");
    assertWrong("anna@berlin.example", "");
    assertWrong("eve@berlin.example", "correct horse");
    assertWrong("bo@berlin.example", "");
    assertWrong("not an address", "correct horse");
    assertWrong("anna@berlin.example", "x".repeat(100_000));
  }

  @Test
  void theTokenIsNotShown() {
    var granted = granted("anna@berlin.example", "correct horse");
    assertFalse(granted.toString().contains(granted.token()));
  }

  @Test
  void aThousandWrongPasswordsFromOneSourceAreCheap() {
    var outcomes =
        Stream.generate(
                () -> signIn.signIn("anna@berlin.example", "guess", Scope.PERSON, "attacker"))
            .limit(1_000)
            .toList()
            .stream()
            .map(each -> each.await())
            .toList();
    assertEquals(5, outcomes.stream().filter(SignedIn.Wrong.class::isInstance).count());
    var later = assertInstanceOf(SignedIn.Later.class, outcomes.getLast());
    assertEquals(Duration.ofSeconds(1), later.retryAfter());
    assertInstanceOf(
        SignedIn.Later.class,
        signIn.signIn("anna@berlin.example", "correct horse", Scope.PERSON, "attacker").await());
    granted("anna@berlin.example", "correct horse");
  }

  @Test
  void aThousandAddressesFromOneSourceAreAHundredChecks() {
    var outcomes =
        IntStream.range(0, 1_000)
            .mapToObj(i ->
                signIn
                    .signIn("p" + i + "@berlin.example", "guess", Scope.PERSON, "attacker")
                    .await())
            .toList();
    assertEquals(100, outcomes.stream().filter(SignedIn.Wrong.class::isInstance).count());
    granted("anna@berlin.example", "correct horse");
  }

  @Test
  void twoHundredPeopleAtOnceBehindOneAddressAllGetIn() {
    var hash = passwords.hash("correct horse").await();
    var people =
        IntStream.range(0, 200)
            .mapToObj(i -> Persons.named("p" + i + "@berlin.example", "P" + i))
            .toList();
    enterprise.putWithHash(hash, people);
    var asked =
        people.stream()
            .map(each ->
                signIn.signIn(each.address().text(), "correct horse", Scope.PERSON, "office"))
            .toList();
    asked.forEach(each -> assertInstanceOf(SignedIn.Granted.class, each.await()));
  }

  @Test
  void aPasswordThatIsChangedWhileItIsLookedAtIsNoneAnyMore() {
    var other = passwords.hash("battery staple").await();
    var asked =
        IntStream.range(0, 100)
            .mapToObj(
                i -> signIn.signIn("anna@berlin.example", "correct horse", Scope.PERSON, "s" + i))
            .toList();
    enterprise.putWithHash(other, List.of(Persons.named("anna@berlin.example", "Anna")));
    assertEquals(new SignedIn.Wrong(), asked.getLast().await());
    granted("anna@berlin.example", "battery staple");
  }

  @Test
  void theOneTimePasswordSignsAnAdministratorInOnce() {
    var granted = granted(ADMINISTRATOR.text(), "one-time-only");
    assertEquals(Scope.ADMINISTRATOR, granted.holder().scope());
    assertEquals("Administrator", granted.displayName());
    assertEquals(Optional.of(granted), signIn.resume(granted.token()).await());
    assertWrong(ADMINISTRATOR.text(), "one-time-only");
  }

  private SignIn signIn(Locations locations) {
    var admission =
        new Admission(
            enterprise.directory(), administrators::contains, ADMINISTRATOR, locations, () -> true);
    return new SignIn(
        admission, enterprise.credentials(), passwords, new Throttle(clock, 100), tokens, oneTime);
  }

  private SignedIn.Granted granted(String address, String password) {
    return assertInstanceOf(
        SignedIn.Granted.class, signIn.signIn(address, password, Scope.PERSON, "home").await());
  }

  private void assertWrong(String address, String password) {
    assertEquals(
        new SignedIn.Wrong(), signIn.signIn(address, password, Scope.PERSON, "elsewhere").await());
  }

  /// Good until consumed.
  private static final class OnePassword implements OneTimePassword {

    private Optional<String> hash;

    OnePassword(String hash) {
      this.hash = Optional.of(hash);
    }

    @Override
    public Address address() {
      return ADMINISTRATOR;
    }

    @Override
    public Optional<String> hash() {
      return hash;
    }

    @Override
    public Future<Boolean> consume(String used) {
      boolean good = hash.equals(Optional.of(used));
      hash = Optional.empty();
      return Future.succeededFuture(good);
    }
  }
}
