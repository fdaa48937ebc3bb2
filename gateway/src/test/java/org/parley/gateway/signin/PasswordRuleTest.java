package org.parley.gateway.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.gateway.directory.Person;
import org.parley.gateway.directory.Persons;

class PasswordRuleTest {

  private static final Person ANNA =
      Persons.named("anna.bergmann@berlin.example", "Anna Maria Bergmann");

  private final PasswordRule rule = new PasswordRule();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password", "P@ssw0rd1", "12345678", "qwertzuiop", "iloveyou", "football1", "aaaaaaaaaaaa",
        "abcdefgh", "11111111", "letmein123", "superman", "trustno1", "20261123", "dragon99"
      })
  void whatManyPeopleHaveIsRefused(String password) {
    assertTrue(rule.fault(password, ANNA).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xq7 BERGMANN zk4 plum",
        "anna.k7#plum-orbit",
        "Berlin xq7 zk4 plum",
        "a good maria 7#xq"
      })
  void onesOwnNameAndAddressAreRefused(String password) {
    assertTrue(rule.fault(password, ANNA).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "staple battery 9 horse",
        "kX9#pL2$vQ",
        "grün Öl fließt schnell",
        "пароль из слов",
        "🙂🙃🙂🐎🔋 staple"
      })
  void whatIsHardToGuessIsTaken(String password) {
    assertEquals(Optional.empty(), rule.fault(password, ANNA));
  }

  /// Whoever asks may send anything.
  @ParameterizedTest
  @ValueSource(strings = {"a", "pass", "p4$$w0rd", "1234567890", "@4lo0il1|", "İ"})
  void theLongestPasswordsTakeNoLongTime(String part) {
    var password = part.repeat(256).substring(0, 256);
    rule.fault(password, ANNA);
    var start = System.nanoTime();
    rule.fault(password, ANNA);
    var took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(took.compareTo(Duration.ofSeconds(2)) < 0, took::toString);
  }
}
