package org.parley.gateway.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.gateway.administration.Office.ANNA;
import static org.parley.gateway.administration.Office.CHIEF;
import static org.parley.gateway.administration.Office.done;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Scope;
import org.parley.gateway.administration.OwnPassword.Changed;
import org.parley.gateway.directory.Directory;
import org.parley.gateway.directory.PasswordHashing;
import org.parley.gateway.signin.Counter;
import org.parley.gateway.signin.Holder;
import org.parley.gateway.signin.SignedIn;

class OwnPasswordTest {

  private static final String OLD = "plum orbit 77 zk";
  private static final String NEW = "staple battery 9 horse";
  private static final String RESET = "another 44 maple stone";

  private final Office office = new Office();
  private final Counter counter =
      new Counter(office.store, office.enterprise, office.clock, office.administrators);
  private final AccountDesk accounts = office.accounts(counter.passwords());
  private final OwnPassword own = new OwnPassword(counter.signIn(), accounts, directory());

  @BeforeEach
  void annaHasAPassword() {
    done(accounts.password(Office.as(CHIEF), ANNA, OLD).await());
    office.clock.advance(Duration.ofSeconds(1));
  }

  @AfterEach
  void close() {
    counter.passwords().close();
  }

  @Test
  void whoKnowsTheOldOneGoesOnWithANewTokenAndEveryOtherEnds() {
    var here = signIn(OLD);
    var there = signIn(OLD);
    var granted = granted(own.change(here, OLD, NEW, "here").await());
    assertEquals(Optional.of(granted), counter.signIn().resume(granted.token()).await());
    assertTrue(!counter.signIn().isGood(here) && !counter.signIn().isGood(there));
    office.clock.advance(Duration.ofSeconds(1));
    signIn(NEW);
  }

  @Test
  void aWrongOldOneChangesNothingAndCountsAsAFailedSignIn() {
    var here = signIn(OLD);
    for (int i = 0; i < 5; i++) {
      var refused = assertInstanceOf(Changed.Proved.class, change(here, "not it"));
      assertInstanceOf(SignedIn.Wrong.class, refused.signedIn());
    }
    var later = assertInstanceOf(Changed.Proved.class, change(here, OLD));
    assertInstanceOf(SignedIn.Later.class, later.signedIn());
    assertTrue(counter.signIn().isGood(here));
  }

  @Test
  void whatAnAdministratorSetsMeanwhileStands() {
    var here = signIn(OLD);
    var resets = new Resets();
    var slow = new OwnPassword(counter.signIn(), office.accounts(resets), directory());
    var changed = slow.change(here, OLD, NEW, "here").await();
    assertTrue(resets.done);
    var refused = assertInstanceOf(Changed.Proved.class, changed);
    assertInstanceOf(SignedIn.Wrong.class, refused.signedIn());
    office.clock.advance(Duration.ofSeconds(1));
    signIn(RESET);
  }

  @Test
  void aWeakNewOneIsNotTaken() {
    var faulty = assertInstanceOf(Changed.Faulty.class, changeTo(signIn(OLD), "password1"));
    assertEquals(List.of("/password"), faulty.faults().stream().map(FieldFault::field).toList());
    signIn(OLD);
  }

  private Directory directory() {
    return office.enterprise.directory();
  }

  /// Hashes, while an administrator sets another password.
  private final class Resets implements PasswordHashing {
    private boolean done;

    @Override
    public Future<String> hash(String password) {
      office.clock.advance(Duration.ofSeconds(1));
      return accounts
          .password(Office.as(CHIEF), ANNA, RESET)
          .onSuccess(_ -> done = true)
          .compose(_ -> counter.passwords().hash(password));
    }

    @Override
    public Future<Boolean> matches(String hash, String password) {
      return counter.passwords().matches(hash, password);
    }
  }

  private Changed change(Holder holder, String old) {
    return own.change(holder, old, NEW, "here").await();
  }

  private Changed changeTo(Holder holder, String fresh) {
    return own.change(holder, OLD, fresh, "here").await();
  }

  private Holder signIn(String password) {
    var signedIn = counter.signIn().signIn(ANNA.text(), password, Scope.PERSON, "home").await();
    return assertInstanceOf(SignedIn.Granted.class, signedIn).holder();
  }

  private static SignedIn.Granted granted(Changed changed) {
    return assertInstanceOf(
        SignedIn.Granted.class, assertInstanceOf(Changed.Proved.class, changed).signedIn());
  }
}
