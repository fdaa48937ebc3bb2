package org.parley.gateway.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Scope;
import org.parley.gateway.directory.Directory;
import org.parley.gateway.directory.Enterprise;
import org.parley.gateway.directory.Persons;
import org.parley.gateway.hyperlink.Locations;
import org.parley.gateway.signin.Admission;
import org.parley.gateway.signin.ManualClock;
import org.parley.gateway.signin.Passwords;
import org.parley.gateway.signin.SignIn;
import org.parley.gateway.signin.SignInConfig;
import org.parley.gateway.signin.SignedIn;
import org.parley.gateway.signin.Throttle;
import org.parley.gateway.signin.Tokens;
import org.parley.gateway.store.Append;
import org.parley.gateway.store.BreakableStore;
import org.parley.gateway.store.NewEntry;

class FirstAdministratorTest {

  private final SecureRandom random = new SecureRandom();
  private final ManualClock clock = new ManualClock();
  private final BreakableStore store = new BreakableStore();
  private final Enterprise enterprise = Enterprise.on(store);
  private final Directory directory = enterprise.directory();
  private final Passwords passwords =
      new Passwords(new SignInConfig(1_024, 1, Duration.ofHours(12)), random);
  private final FirstAdministrator first = start();

  @AfterEach
  void close() {
    passwords.close();
  }

  @Test
  void thePasswordIsReadableAndNowhereStored() {
    var password = offered(first);
    assertTrue(password.matches("([a-z2-9]{4}-){5}[a-z2-9]{4}"), password);
    assertFalse(password.matches(".*[ilo01].*"), password);
    assertNotEquals(password, offered(start()));
    for (var entry : store.log("administrator")) {
      assertFalse(entry.body().toString().contains(password));
    }
  }

  @Test
  void itSignsInOneAdministratorOnce() {
    var password = offered(first);
    assertEquals(Scope.ADMINISTRATOR, granted(signIn(first, password).await()).holder().scope());
    assertEquals(new SignedIn.Wrong(), signIn(first, password).await());
    assertEquals(2, store.log("administrator").size());
  }

  @Test
  void ofManyAtOnceOneGetsIn() {
    var password = offered(first);
    var entrance = entrance(first);
    var outcomes =
        Stream.generate(() ->
                entrance.signIn(
                    FirstAdministrator.ADDRESS.text(), password, Scope.ADMINISTRATOR, "host"))
            .limit(4)
            .toList()
            .stream()
            .map(each -> each.await())
            .toList();
    assertEquals(1, outcomes.stream().filter(SignedIn.Granted.class::isInstance).count());
  }

  @Test
  void aConsumedPasswordIsConsumedForEverybodyAtOnce() {
    offered(first);
    var hash = first.hash().orElseThrow();
    var consumed =
        Stream.generate(() -> first.consume(hash)).limit(5).map(each -> each.await()).toList();
    assertEquals(1, consumed.stream().filter(yes -> yes).count());
  }

  @Test
  void aLaterStartMakesANewOneAndTheEarlierNoLongerWorks() {
    var earlier = offered(first);
    var second = start();
    var later = offered(second);
    assertEquals(new SignedIn.Wrong(), signIn(first, earlier).await(), "on the node before");
    assertEquals(new SignedIn.Wrong(), signIn(second, earlier).await());
    granted(signIn(second, later).await());
  }

  @Test
  void aStartAfterItWasUsedMakesANewOne() {
    granted(signIn(first, offered(first)).await());
    var second = start();
    granted(signIn(second, offered(second)).await());
    assertEquals(4, store.log("administrator").size());
  }

  @Test
  void withPeopleThereIsNone() {
    somebody();
    assertEquals(Optional.empty(), first.offer(false).await());
    assertEquals(List.of(), store.log("administrator"));
  }

  @Test
  void anUnusedOneNoLongerWorksOnceThereArePeople() {
    var password = offered(first);
    var hash = first.hash().orElseThrow();
    somebody();
    assertEquals(new SignedIn.Wrong(), signIn(first, password).await());
    assertFalse(first.consume(hash).await());
  }

  @Test
  void whoAsksGetsOneAlsoWhereThereArePeople() {
    somebody();
    var password = first.offer(true).await().orElseThrow();
    assertEquals(Scope.ADMINISTRATOR, granted(signIn(first, password).await()).holder().scope());
    assertEquals(new SignedIn.Wrong(), signIn(first, password).await());
  }

  @Test
  void aLostAnswerOfTheStoreIsLookedUp() {
    store.disk(BreakableStore.Disk.LOSES_ANSWERS);
    granted(signIn(first, offered(first)).await());
  }

  @Test
  void aFullDiskLetsNobodyInAndLaterThePasswordStillWorks() {
    var password = offered(first);
    store.disk(BreakableStore.Disk.IS_FULL);
    var failed = signIn(first, password);
    assertThrows(IOException.class, failed::await);
    store.disk(BreakableStore.Disk.WORKS);
    granted(signIn(first, password).await());
  }

  @Test
  void manyStartsWithoutPeopleAreNoTrouble() {
    var earlier =
        IntStream.range(0, 1_000)
            .mapToObj(i -> new NewEntry("start " + i, Buffer.buffer("{}")))
            .toList();
    store.append(new Append("administrator", 0, earlier, List.of())).await();
    granted(signIn(first, offered(first)).await());
    assertEquals(1_002, store.log("administrator").size());
  }

  private void somebody() {
    enterprise.put(Persons.named("anna@berlin.example", "Anna"));
  }

  private String offered(FirstAdministrator administrator) {
    return administrator.offer(false).await().orElseThrow();
  }

  private Future<SignedIn> signIn(FirstAdministrator administrator, String password) {
    return entrance(administrator)
        .signIn(FirstAdministrator.ADDRESS.text(), password, Scope.ADMINISTRATOR, "host");
  }

  private SignIn entrance(FirstAdministrator administrator) {
    var tokens = new Tokens(store, clock, random, Duration.ofHours(12));
    var admission =
        new Admission(
            directory, _ -> false, FirstAdministrator.ADDRESS, Locations.NONE, () -> true);
    return new SignIn(
        admission,
        enterprise.credentials(),
        passwords,
        new Throttle(clock, 100),
        tokens,
        administrator);
  }

  private static SignedIn.Granted granted(SignedIn outcome) {
    return assertInstanceOf(SignedIn.Granted.class, outcome);
  }

  private FirstAdministrator start() {
    return new FirstAdministrator(store, directory, passwords, random, clock);
  }
}
