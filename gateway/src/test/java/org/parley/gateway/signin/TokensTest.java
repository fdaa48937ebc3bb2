package org.parley.gateway.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Scope;
import org.parley.gateway.store.BreakableStore;

class TokensTest {

  private static final Address ANNA = Address.of("anna@berlin.example");
  private static final Duration LIFE = Duration.ofHours(12);

  private final BreakableStore store = new BreakableStore();
  private final ManualClock clock = new ManualClock();
  private final Tokens tokens = node();

  @Test
  void aTokenTellsWhoseItIsUntilItExpires() {
    var issued = tokens.issue(ANNA, Scope.PERSON, clock.instant()).await();
    var holder =
        new Holder(
            TokenId.of(issued.token()),
            ANNA,
            Scope.PERSON,
            clock.instant(),
            clock.instant().plus(LIFE));
    assertEquals(Optional.of(holder), check(issued));
    clock.advance(LIFE.minusMillis(1));
    assertEquals(Optional.of(holder), check(issued));
    clock.advance(Duration.ofMillis(1));
    assertEquals(Optional.empty(), check(issued));
    assertEquals(Optional.empty(), node().check(issued.token()).await());
  }

  @Test
  void howeverOftenItIsRenewedThePasswordIsAskedForAfterThirtyDays() {
    var signedInAt = clock.instant();
    var token = tokens.issue(ANNA, Scope.PERSON, signedInAt).await();
    for (var end = signedInAt.plus(Duration.ofDays(30)).minus(LIFE);
        clock.instant().isBefore(end);
        clock.advance(LIFE.minusMinutes(1))) {
      token = tokens.renew(token.token()).await().orElseThrow();
      assertEquals(signedInAt, token.holder().signedInAt());
    }
    token = tokens.renew(token.token()).await().orElseThrow();
    assertEquals(signedInAt.plus(Duration.ofDays(30)), token.holder().expiresAt());
    clock.advance(LIFE);
    assertEquals(Optional.empty(), tokens.renew(token.token()).await());
  }

  @Test
  void aRestartedNodeKnowsTheTokensAndTheirScopes() {
    var person = tokens.issue(ANNA, Scope.PERSON, clock.instant()).await();
    var administrator = tokens.issue(ANNA, Scope.ADMINISTRATOR, clock.instant()).await();
    var restarted = node();
    assertEquals(Optional.of(person.holder()), restarted.check(person.token()).await());
    assertEquals(
        Scope.ADMINISTRATOR, restarted.check(administrator.token()).await().orElseThrow().scope());
  }

  @Test
  void noTwoTokensAreAlikeAndTheStoreHasNone() {
    var one = tokens.issue(ANNA, Scope.PERSON, clock.instant()).await();
    var other = tokens.issue(ANNA, Scope.PERSON, clock.instant()).await();
    assertNotEquals(one.token(), other.token());
    assertEquals(43, one.token().length());
    assertFalse(one.toString().contains(one.token()));
    for (var row : store.all("token")) {
      assertFalse((row.key().key() + row.value()).contains(one.token()));
      assertTrue(row.key().key().matches("[0-9a-f]{64}"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "ü' OR 1=1 --"})
  void whatIsNoTokenIsNobodys(String text) {
    assertEquals(Optional.empty(), tokens.check(text).await());
    assertEquals(Optional.empty(), tokens.renew(text).await());
    tokens.revoke(text).await();
    assertEquals(List.of(), store.all("token"), "nothing is stored for it");
  }

  @Test
  void aRevokedTokenEndsAtOnceAndStaysEnded() {
    var issued = tokens.issue(ANNA, Scope.PERSON, clock.instant()).await();
    assertTrue(tokens.isLive(issued.holder().token()));
    tokens.revoke(issued.token()).await();
    assertFalse(tokens.isLive(issued.holder().token()));
    assertEquals(Optional.empty(), check(issued));
    assertEquals(Optional.empty(), tokens.renew(issued.token()).await());
    assertEquals(Optional.empty(), node().check(issued.token()).await());
    tokens.revoke(issued.token()).await();
    assertEquals(Optional.empty(), node().check(issued.token()).await());
  }

  @Test
  void aRevocationThatCannotBeStoredFailsAndMayBeTriedAgain() {
    var issued = tokens.issue(ANNA, Scope.PERSON, clock.instant()).await();
    store.disk(BreakableStore.Disk.IS_FULL);
    var failed = tokens.revoke(issued.token());
    assertThrows(IOException.class, failed::await);
    store.disk(BreakableStore.Disk.WORKS);
    tokens.revoke(issued.token()).await();
    assertEquals(Optional.empty(), node().check(issued.token()).await());
  }

  @Test
  void aRenewedTokenLivesOnForAMinute() {
    var old = tokens.issue(ANNA, Scope.PERSON, clock.instant()).await();
    clock.advance(Duration.ofHours(6));
    var renewed = tokens.renew(old.token()).await().orElseThrow();
    assertEquals(clock.instant().plus(LIFE), renewed.holder().expiresAt());
    clock.advance(Duration.ofSeconds(59));
    assertTrue(check(old).isPresent());
    assertTrue(tokens.isLive(old.holder().token()));
    clock.advance(Duration.ofSeconds(1));
    assertEquals(Optional.empty(), check(old));
    assertFalse(tokens.isLive(old.holder().token()));
    assertEquals(Optional.empty(), node().check(old.token()).await());
    assertTrue(check(renewed).isPresent());
  }

  @Test
  void aRenewalOfWhichOnlyAPartIsStoredLeavesTheOldTokenAsItWas() {
    var old = tokens.issue(ANNA, Scope.PERSON, clock.instant()).await();
    store.disk(BreakableStore.Disk.FILLS_UP);
    assertThrows(IOException.class, () -> tokens.renew(old.token()).await());
    store.disk(BreakableStore.Disk.WORKS);
    clock.advance(Duration.ofMinutes(2));
    assertTrue(check(old).isPresent());
    assertTrue(node().renew(old.token()).await().isPresent());
  }

  @Test
  void renewingNeverMakesAnOldTokenLastLonger() {
    var old = tokens.issue(ANNA, Scope.PERSON, clock.instant()).await();
    clock.advance(LIFE.minusSeconds(10));
    tokens.renew(old.token()).await();
    clock.advance(Duration.ofSeconds(5));
    tokens.renew(old.token()).await();
    clock.advance(Duration.ofSeconds(5));
    assertEquals(Optional.empty(), node().check(old.token()).await());
  }

  @Test
  void aTokenRevokedWhileItIsRenewedStaysRevoked() {
    var issued = tokens.issue(ANNA, Scope.PERSON, clock.instant()).await();
    store.holdPuts();
    var renewal = tokens.renew(issued.token());
    var revocation = tokens.revoke(issued.token());
    store.releasePutsLastFirst();
    revocation.await();
    renewal.await();
    assertEquals(Optional.empty(), check(issued));
    assertEquals(Optional.empty(), node().check(issued.token()).await());
  }

  @Test
  void endedTokensArePurgedPageByPageAndLiveOnesStay() {
    IntStream.range(0, 2_300)
        .forEach(_ -> tokens.issue(ANNA, Scope.PERSON, clock.instant()).await());
    clock.advance(LIFE);
    var live = tokens.issue(ANNA, Scope.PERSON, clock.instant()).await();
    assertEquals(0, tokens.purge().await(), "kept for an hour");
    clock.advance(Duration.ofHours(1).plusSeconds(1));
    assertEquals(2_300, tokens.purge().await());
    assertEquals(1, store.all("token").size());
    assertTrue(check(live).isPresent());
  }

  @Test
  void anyOrderOfThingsLeavesEveryNodeOfOneMind() {
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var issued = new ArrayList<String>();
      var revoked = new HashSet<String>();
      for (int step = 0; step < 30; step++) {
        act(random, issued, revoked);
      }
      for (var token : issued) {
        var here = tokens.check(token).await();
        assertEquals(here, node().check(token).await(), "seed " + seed);
        assertFalse(here.isPresent() && revoked.contains(token), "seed " + seed);
        assertFalse(here.isPresent() && !tokens.isLive(TokenId.of(token)), "seed " + seed);
      }
    }
  }

  @Test
  void whatAnotherNodeEndedIsKnownOnceItIsToldOrRead() {
    var other = node();
    var told = tokens.issue(ANNA, Scope.PERSON, clock.instant()).await().token();
    var read = tokens.issue(ANNA, Scope.PERSON, clock.instant()).await().token();
    var stays = tokens.issue(ANNA, Scope.PERSON, clock.instant()).await().token();
    var ended = new ArrayList<Tokens.Ended>();
    tokens.listen(ended::add);
    for (var token : List.of(told, read, stays)) {
      assertTrue(other.check(token).await().isPresent());
      assertTrue(other.isLive(TokenId.of(token)));
    }
    tokens.revoke(told).await();
    tokens.revoke(read).await();
    assertTrue(other.isLive(TokenId.of(told)));

    other.heard(ended.getFirst());
    assertFalse(other.isLive(TokenId.of(told)));
    assertTrue(other.isLive(TokenId.of(read)));
    other.follow().await();
    assertFalse(other.isLive(TokenId.of(read)));
    assertTrue(other.isLive(TokenId.of(stays)));
  }

  @Test
  void whatIsRememberedIsReadAgainAfterAMoment() {
    var other = node();
    var token = tokens.issue(ANNA, Scope.PERSON, clock.instant()).await().token();
    assertTrue(other.check(token).await().isPresent());
    tokens.revoke(token).await();
    clock.advance(Duration.ofSeconds(15));
    assertEquals(Optional.empty(), other.check(token).await());
  }

  @Test
  void whatIsInUseIsKnownWithoutTheStoreAsLongAsItWasConfirmed() {
    var token = tokens.issue(ANNA, Scope.PERSON, clock.instant()).await().token();
    for (int i = 0; i < 4; i++) {
      clock.advance(Duration.ofSeconds(5));
      assertTrue(tokens.isLive(TokenId.of(token)));
      tokens.follow().await();
    }
    store.disk(BreakableStore.Disk.IS_GONE);
    clock.advance(Duration.ofSeconds(14));
    assertTrue(tokens.check(token).await().isPresent());
    clock.advance(Duration.ofSeconds(1));
    assertTrue(tokens.check(token).failed());
  }

  private void act(Random random, List<String> issued, Set<String> revoked) {
    if (issued.isEmpty() || random.nextInt(4) == 0) {
      issued.add(tokens.issue(ANNA, Scope.PERSON, clock.instant()).await().token());
      return;
    }
    var token = issued.get(random.nextInt(issued.size()));
    switch (random.nextInt(4)) {
      case 0 -> {
        tokens.revoke(token).await();
        revoked.add(token);
      }
      case 1 -> tokens.renew(token).await().ifPresent(next -> issued.add(next.token()));
      case 2 -> tokens.check(token).await();
      default -> clock.advance(Duration.ofMinutes(random.nextInt(200)));
    }
  }

  private Optional<Holder> check(IssuedToken issued) {
    return tokens.check(issued.token()).await();
  }

  private Tokens node() {
    return new Tokens(store, clock, new SecureRandom(), LIFE);
  }
}
