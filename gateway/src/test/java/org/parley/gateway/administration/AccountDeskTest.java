package org.parley.gateway.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.gateway.administration.Office.ANNA;
import static org.parley.gateway.administration.Office.CHIEF;
import static org.parley.gateway.administration.Office.CLERK;
import static org.parley.gateway.administration.Office.done;
import static org.parley.gateway.administration.Office.faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;

class AccountDeskTest {

  private static final String GOOD = "staple battery 9 horse";

  private final Office office = new Office();

  @Test
  void aNewPasswordEndsEverySignInWithTheOldOne() {
    var before = office.clock.instant();
    office.clock.advance(Duration.ofSeconds(1));
    done(sets(CLERK, ANNA, GOOD));
    assertEquals(Optional.of("1:" + GOOD), hash(ANNA));
    assertFalse(office.honours(ANNA, before));
    office.clock.advance(Duration.ofSeconds(1));
    assertTrue(office.honours(ANNA, office.clock.instant()));
  }

  @Test
  void aPasswordIsInNoAct() {
    done(sets(CLERK, ANNA, GOOD));
    assertTrue(
        office.store.log("policy").stream()
            .noneMatch(entry -> entry.body().toString().contains("staple")));
  }

  @Test
  void onlyWhoWritesAdministratorsTakesOneOver() {
    assertInstanceOf(Edited.Forbidden.class, sets(CLERK, CHIEF, GOOD));
    assertEquals(Optional.of("1:a good password"), hash(CHIEF));
    assertInstanceOf(
        Edited.Forbidden.class, office.accounts.signOut(Office.as(CLERK), CHIEF).await());
    done(sets(CHIEF, CLERK, GOOD));
    done(office.accounts.signOut(Office.as(CHIEF), CLERK).await());
  }

  @Test
  void whoIsNotThereHasNoPassword() {
    var nobody = new Address("nobody@a.example");
    assertInstanceOf(Edited.Missing.class, sets(CHIEF, nobody, GOOD));
    assertInstanceOf(
        Edited.Missing.class, office.accounts.signOut(Office.as(CHIEF), nobody).await());
    assertEquals(Optional.empty(), hash(nobody));
  }

  @Test
  void aPasswordThatIsEasilyGuessedIsNotSet() {
    assertEquals(List.of("/password"), faults(sets(CHIEF, ANNA, "password1")));
    assertEquals(List.of("/password"), faults(sets(CHIEF, ANNA, "xk9 Bergmann zq7")));
    assertEquals(Optional.of("1:a good password"), hash(ANNA));
  }

  private Edited sets(Address by, Address person, String password) {
    return office.accounts.password(Office.as(by), person, password).await();
  }

  private Optional<String> hash(Address person) {
    return office.enterprise.credentials().hash(person).await();
  }
}
