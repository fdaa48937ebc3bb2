package org.parley.gateway.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Refusal;

class DevicesOfNodesTest {

  private static final Set<Capability> TALKS = Set.of(Capability.AUDIO);
  private static final Set<Capability> SEES = Set.of(Capability.VIDEO, Capability.SCREEN);

  private final Nodes nodes = new Nodes();

  @BeforeEach
  void watchEverywhere() {
    nodes.watchEverywhere("anna", "joerg");
  }

  @Test
  void whatADeviceHasIsKnownEverywhere() {
    reports("a", "anna1", "desk", TALKS);
    know("anna", Map.of("desk", TALKS), "a", "b", "c");
  }

  @Test
  void oneDeviceWithSessionsAtTwoNodesHasWhatBothReport() {
    reports("a", "anna1", "desk", TALKS);
    reports("b", "anna2", "desk", SEES);
    know("anna", Map.of("desk", Set.of(Capability.values())), "a", "b", "c");
  }

  @Test
  void aDeviceIsGoneAtOnceWithItsSession() {
    reports("a", "anna1", "desk", TALKS);
    nodes.closes("a", "anna1");
    know("anna", Map.of(), "a", "b", "c");
    nodes.see("anna", PresenceState.AVAILABLE, "a", "b", "c");
  }

  @Test
  void aNodeThatDiedTakesItsDevicesWithIt() {
    reports("a", "anna1", "desk", TALKS);
    nodes.dies("a");
    nodes.after(16);
    know("anna", Map.of(), "b", "c");
  }

  @Test
  void aNameThatCannotBeWrittenIsRefusedAndSilencesNoNode() {
    nodes.opens("a", "anna1");
    assertEquals(
        Refusal.MALFORMED, nodes.node("a").refuses("anna1", new ReportDevice("desk\ud83d", TALKS)));
    reports("a", "joerg1", "phone", TALKS);
    know("joerg", Map.of("phone", TALKS), "a", "b", "c");
  }

  private void reports(String node, String session, String device, Set<Capability> has) {
    nodes.opens(node, session);
    nodes.node(node).does(session, new ReportDevice(device, has), ReportDevice.Known.class);
    nodes.settle();
  }

  private void know(String person, Map<String, Set<Capability>> devices, String... at) {
    for (var node : at) {
      assertEquals(devices, nodes.node(node).whereabouts(person).devices(), "at " + node);
    }
  }
}
