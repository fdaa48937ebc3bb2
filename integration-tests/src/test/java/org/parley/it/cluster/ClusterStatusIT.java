package org.parley.it.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Administrator;
import org.parley.it.client.Device;
import org.parley.it.client.Eventually;
import org.parley.it.client.Json;
import org.parley.it.client.Person;
import org.parley.it.lab.Lab;
import tools.jackson.databind.JsonNode;

/// What an administrator sees of all nodes, whichever of them is asked.
@ExtendWith(SharedLab.class)
class ClusterStatusIT {

  private static final int SOMEBODY = SharedLab.CROWD + 6;
  private static final int SOMEBODY_ELSE = SharedLab.CROWD + 7;

  private final Lab lab;

  ClusterStatusIT(Lab lab) {
    this.lab = lab;
  }

  @AfterEach
  void restores() {
    lab.restore();
  }

  @Test
  void everyNodeIsListedWithItsSiteItsStartAndWhatItDoes() {
    try (Person fay = lab.person(SOMEBODY, 2);
        Person gus = lab.person(SOMEBODY_ELSE, 2)) {
      try (Device _ = fay.signsIn()) {
        String talk = gus.startsConversationWith(fay);
        gus.says(talk, "hello");
        Administrator chief = lab.administrator(1);
        List<JsonNode> nodes =
            Eventually.find(
                "the message is counted",
                () -> Optional.of(nodes(chief)).filter(all -> sum(all, "messagesPerSecond") > 0),
                () -> nodes(chief).toString());
        assertEquals(List.of("n2", "n1", "n3"), nodes.stream().map(this::name).toList());
        for (JsonNode node : nodes) {
          JsonNode status = node.path("status");
          assertEquals("main", node.path("site").asString());
          assertTrue(node.path("alive").asBoolean(), node::toString);
          assertTrue(status.path("ready").asBoolean(), node::toString);
          assertEquals(SharedLab.CROWD + SharedLab.MORE, status.path("people").asInt());
          assertIsTheStartOf(name(node), Instant.parse(node.path("startedAt").asString()));
        }
        assertEquals(2, of("n3", nodes).path("connected").asInt());
        assertTrue(of("n3", nodes).path("sessions").asInt() >= 2, nodes::toString);
        assertTrue(sum(nodes, "conversations") >= 1, nodes::toString);
      }
    }
  }

  @Test
  void aNodeThatIsLostStaysListedAndTheOthersTellOfIt() {
    lab.node(2).kill();
    Administrator chief = lab.administrator(0);
    Eventually.holds(
        "n3 is shown as lost",
        () -> nodes(chief).stream().anyMatch(node -> name(node).equals("n3") && isLost(node)),
        () -> nodes(chief).toString());
    assertTrue(faults(chief).contains("n3 does not answer any more"), () -> faults(chief));
  }

  private static boolean isLost(JsonNode node) {
    return !node.path("alive").asBoolean() && node.path("status").isMissingNode();
  }

  private static String faults(Administrator chief) {
    return of("n1", nodes(chief)).path("faults").toString();
  }

  private void assertIsTheStartOf(String name, Instant told) {
    Duration age = lab.node(name.charAt(1) - '1').age();
    Duration since = Duration.between(told, Instant.now());
    assertFalse(since.isNegative() || since.compareTo(age) > 0, () -> name + " since " + told);
  }

  private static double sum(List<JsonNode> nodes, String figure) {
    return nodes.stream().mapToDouble(node -> node.path("status").path(figure).asDouble()).sum();
  }

  private static JsonNode of(String name, List<JsonNode> nodes) {
    return nodes.stream()
        .filter(node -> node.path("node").asString().equals(name))
        .findFirst()
        .orElseThrow()
        .path("status");
  }

  private static List<JsonNode> nodes(Administrator chief) {
    return Json.elements(chief.sees("/api/v1/cluster"), "nodes");
  }

  private String name(JsonNode node) {
    return node.path("node").asString();
  }
}
