package org.parley.gateway.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.directory.DemoCompany;
import org.parley.gateway.directory.Enterprise;
import org.parley.gateway.directory.PasswordHash;
import org.parley.gateway.store.BreakableStore;

class PasswordsTest {

  /// As cheap as it may be.
  static final SignInConfig CHEAP = new SignInConfig(1_024, 1, Duration.ofHours(12));

  private final Passwords passwords = new Passwords(CHEAP, new SecureRandom());

  @AfterEach
  void close() {
    passwords.close();
  }

  @Test
  void aPasswordMatchesItsHashAndNoOther() {
    var hash = passwords.hash("correct horse").await();
    assertEquals(Verdict.RIGHT, check(hash, "correct horse"));
    assertEquals(Verdict.WRONG, check(hash, "correct horsf"));
    assertEquals(Verdict.WRONG, check(hash, ""));
    assertTrue(passwords.matches(hash, "correct horse").await());
    assertFalse(passwords.matches(hash, "battery staple").await());
  }

  @Test
  void theHashNamesTheConfiguredCostAndHasASaltOfItsOwn() {
    var one = passwords.hash("same password").await();
    var other = passwords.hash("same password").await();
    assertNotEquals(one, other);
    assertTrue(one.startsWith("$argon2id$v=19$m=1024,t=1,p=1$"), one);
    assertEquals(16, PasswordHash.parse(one).saltBytes().length);
    assertEquals(32, PasswordHash.parse(one).hashBytes().length);
  }

  /// Out of `test.c` of the reference implementation.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
      })
  void hashesOfTheReferenceImplementationMatch(String phc) {
    assertEquals(Verdict.RIGHT, check(phc, "password"));
    assertEquals(Verdict.WRONG, check(phc, "passwort"));
  }

  @Test
  void aPasswordIsTheSameHoweverItsAccentsAreTyped() {
    var hash = passwords.hash("\u00fcber alles").await();
    assertEquals(Verdict.RIGHT, check(hash, "u\u0308ber alles"));
  }

  @Test
  void whoDoesNotExistHasNoRightPassword() {
    assertEquals(Verdict.WRONG, passwords.check(Optional.empty(), "anything").await());
  }

  @Test
  void theDemoCompanySignsInWithItsPassword() throws IOException {
    var enterprise = Enterprise.on(new BreakableStore());
    try (var csv = DemoCompany.open()) {
      enterprise
          .importer(passwords, List.of("Berlin", "Lisbon"))
          .run(csv, Enterprise.AUTHOR)
          .await();
    }
    var people = enterprise.directory().search("example", 100, _ -> AuthorizationLevel.PERSONAL);
    assertEquals(44, people.size());
    var verdicts =
        people.stream()
            .map(person ->
                passwords.check(
                    enterprise.credentials().hash(person.address()).await(), DemoCompany.PASSWORD))
            .toList();
    verdicts.forEach(verdict -> assertEquals(Verdict.RIGHT, verdict.await()));
  }

  @Test
  void tooManyAtOnceAreToldSoAndTheOthersAreChecked() {
    var hash = passwords.hash("correct horse").await();
    var asked = new ArrayList<Future<Verdict>>();
    IntStream.range(0, 2_000)
        .forEach(_ -> asked.add(passwords.check(Optional.of(hash), "correct horse")));
    var verdicts = asked.stream().map(each -> each.await()).toList();
    assertTrue(verdicts.contains(Verdict.BUSY));
    assertTrue(verdicts.stream().filter(Verdict.RIGHT::equals).count() >= 256);
    assertFalse(verdicts.contains(Verdict.WRONG));
    assertEquals(Verdict.RIGHT, check(hash, "correct horse"), "nobody waits any more");
  }

  @Test
  void aBrokenHashFailsAndHoldsNoPlaceInTheQueue() {
    for (int i = 0; i < 300; i++) {
      var broken = passwords.check(Optional.of("nonsense"), "password");
      assertThrows(IllegalArgumentException.class, broken::await);
    }
  }

  @Test
  void afterClosingEverythingFails() {
    passwords.close();
    for (var late : List.of(passwords.hash("password"), passwords.matches("", ""))) {
      assertThrows(RejectedExecutionException.class, late::await);
    }
  }

  private Verdict check(String hash, String password) {
    return passwords.check(Optional.of(hash), password).await();
  }
}
