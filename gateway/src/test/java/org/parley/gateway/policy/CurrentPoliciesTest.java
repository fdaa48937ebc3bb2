package org.parley.gateway.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.gateway.policy.Objects.AUTHOR;
import static org.parley.gateway.policy.Objects.put;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.GlobalPolicy;
import org.parley.gateway.access.Policies;
import org.parley.gateway.signin.ManualClock;
import org.parley.gateway.store.MemoryStore;

class CurrentPoliciesTest {

  private static final List<String> LEVELS = List.of("BLOCKED", "PUBLIC", "TEAM");

  private final PolicyLog log =
      PolicyLog.open(new MemoryStore(), new ManualClock(), Runnable::run).await();
  private final CurrentPolicies policies = new CurrentPolicies(log);

  @Test
  void afterEachStepTheyAreWhatAllDocumentsComeTo() {
    var random = new Random(4);
    for (int step = 0; step < 500; step++) {
      var edits = List.of(edit(random), put(ObjectName.group("s"), "{'name':'" + step + "'}"));
      log.change(AUTHOR, _ -> Ruling.make(edits, true)).await();
      assertSame(CurrentPolicies.of(log.now()), policies.get());
    }
  }

  @Test
  void aListenerThatBreaksKeepsNothingFromTheOthers() {
    var steps = new ArrayList<String>();
    policies.listen(_ -> {
      throw new IllegalStateException("broken");
    });
    policies.listen(
        shift -> steps.add(shift.before().global().level() + "-" + shift.after().global().level()));
    log.change(AUTHOR, _ -> Ruling.make(List.of(put(ObjectName.GLOBAL, "{'level':'TEAM'}")), true))
        .await();
    log.change(AUTHOR, _ -> Ruling.make(List.of(Edit.remove(ObjectName.GLOBAL)), true)).await();
    assertEquals(List.of("BUSINESS-TEAM", "TEAM-BUSINESS"), steps);
  }

  @Test
  void whatADocumentDoesNotSayIsStandardAndNewNamesArePassedOver() {
    var edit = put(ObjectName.GLOBAL, "{'rights':['CHAT','TELEPATHY'],'level':'FRIEND','hue':1}");
    log.change(AUTHOR, _ -> Ruling.make(List.of(edit), true)).await();
    var global = policies.get().global();
    assertEquals("[CHAT]", global.rights().toString());
    assertEquals(AuthorizationLevel.BUSINESS, global.level());
    assertEquals(GlobalPolicy.standard().chat(), global.chat());
  }

  private static Edit edit(Random random) {
    int number = random.nextInt(3);
    var level = LEVELS.get(random.nextInt(LEVELS.size()));
    var address = new Address("p" + number + "@b.example");
    var object =
        List.of(
                ObjectName.GLOBAL,
                ObjectName.group("g" + number),
                ObjectName.person(address),
                ObjectName.contacts(address))
            .get(random.nextInt(4));
    if (random.nextInt(4) == 0) {
      return Edit.remove(object);
    }
    return switch (object.kind()) {
      case GLOBAL -> put(object, "{'level':'" + level + "','chat':" + random.nextBoolean() + "}");
      case GROUP -> put(object, "{'level':'" + level + "','active':" + random.nextBoolean() + "}");
      case PERSON -> put(object, "{'groups':['g" + number + "'],'rights':['SMS']}");
      case CONTACTS -> put(object, "{'grants':{'x@b.example':'" + level + "'}}");
      case ADMINISTRATOR -> throw new IllegalStateException("none is asked for");
    };
  }

  private static void assertSame(Policies expected, Policies actual) {
    assertEquals(expected.global(), actual.global());
    assertEquals(expected.groups(), actual.groups());
    assertEquals(expected.people(), actual.people());
    assertEquals(expected.allGrants(), actual.allGrants());
    assertEquals(Optional.empty(), actual.person(new Address("nobody@b.example")));
  }
}
