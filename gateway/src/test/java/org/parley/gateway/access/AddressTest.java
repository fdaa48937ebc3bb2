package org.parley.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"a@b", "anna@berlin.example", "o'hara+x_1@a-b.example", "1@2"})
  void isWrittenAsPeopleDoAndKeptInLowerCase(String text) {
    assertEquals(text, Address.of("  " + text.toUpperCase(Locale.ROOT) + "\n").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anna",
        "@berlin.example",
        "anna@",
        "anna@berlin@example",
        "an na@berlin.example",
        "anna@-berlin.example",
        "anna@berlin.example.",
        "jörg@berlin.example",
        "anna@bérlin.example",
        "anna@berlin.example\u0000",
        "<anna@berlin.example>"
      })
  void refusesWhatIsNone(String text) {
    assertThrows(IllegalArgumentException.class, () -> Address.of(text));
  }

  @Test
  void hasAtMost254Characters() {
    var longest = "a".repeat(64) + "@" + "b".repeat(189);
    assertEquals(254, Address.of(longest).text().length());
    assertThrows(IllegalArgumentException.class, () -> Address.of(longest + "b"));
    assertThrows(IllegalArgumentException.class, () -> Address.of("a".repeat(65) + "@b"));
  }

  @Test
  void aLongTextIsRefusedAtOnce() {
    var text = "Σ".repeat(64_000);
    assertTimeoutPreemptively(Duration.ofSeconds(1), () -> refusesWhatIsNone(text));
  }

  @Test
  void capitalsCountWhereNobodyTypes() {
    assertThrows(IllegalArgumentException.class, () -> new Address("Anna@berlin.example"));
  }

  @Test
  void hasADomainAndAnOrder() {
    var anna = new Address("anna@berlin.example");
    assertEquals("berlin.example", anna.domain());
    assertTrue(anna.compareTo(new Address("joerg@berlin.example")) < 0);
  }
}
