package org.parley.gateway.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class MergePatchTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// RFC 7396, appendix A, as far as documents and patches are objects.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a':'b'}         | {'a':'c'}                       | {'a':'c'}",
        "{'a':'b'}         | {'b':'c'}                       | {'a':'b','b':'c'}",
        "{'a':'b'}         | {'a':null}                      | {}",
        "{'a':'b','b':'c'} | {'a':null}                      | {'b':'c'}",
        "{'a':['b']}       | {'a':'c'}                       | {'a':'c'}",
        "{'a':'c'}         | {'a':['b']}                     | {'a':['b']}",
        "{'a':{'b':'c'}}   | {'a':{'b':'d','c':null}}        | {'a':{'b':'d'}}",
        "{'a':[{'b':'c'}]} | {'a':[1]}                       | {'a':[1]}",
        "{'e':null}        | {'a':1}                         | {'e':null,'a':1}",
        "{}                | {'a':{'bb':{'ccc':null}}}       | {'a':{'bb':{}}}",
      },
      quoteCharacter = '`')
  void appliesAsTheRfcSays(String document, String patch, String result) {
    var before = json(document);
    assertEquals(json(result), MergePatch.apply(before, json(patch)));
    assertEquals(json(document), before, "the document itself stays");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}|{'a':{}}",
        "{'a':{}}|{}",
        "{'a':{'b':1}}|{'a':{}}",
        "{'a':'x'}|{'a':{'b':{}}}",
        "{'a':{'b':{}}}|{'a':[{}]}",
        "{'a':[1,2]}|{'a':[1]}",
      })
  void betweenTwoDocumentsThereIsAPatchEachWay(String both) {
    assertRoundTrip(
        json(both.substring(0, both.indexOf('|'))), json(both.substring(both.indexOf('|') + 1)));
  }

  @Test
  void betweenThousandsOfRandomDocumentsThereIsAPatchEachWay() {
    var random = new Random(7396);
    for (int round = 0; round < 5_000; round++) {
      var before = document(random, 3);
      assertRoundTrip(before, random.nextBoolean() ? document(random, 3) : near(before, random));
    }
  }

  @Test
  void whatIsTheSameNeedsNone() {
    var random = new Random(1);
    for (int round = 0; round < 500; round++) {
      var document = document(random, 3);
      assertEquals(Optional.empty(), MergePatch.between(document, document.deepCopy()));
    }
  }

  private static void assertRoundTrip(ObjectNode before, ObjectNode after) {
    assertEquals(after, patched(before, after), () -> before + " to " + after);
    assertEquals(before, patched(after, before), () -> after + " to " + before);
  }

  private static ObjectNode patched(ObjectNode from, ObjectNode to) {
    return MergePatch.between(from, to).map(patch -> MergePatch.apply(from, patch)).orElse(from);
  }

  /// The same but for one property.
  private static ObjectNode near(ObjectNode document, Random random) {
    return document.deepCopy().set(name(random), value(random, 2));
  }

  private static ObjectNode document(Random random, int depth) {
    var json = JSON.objectNode();
    for (int i = random.nextInt(5); i > 0; i--) {
      json.set(name(random), value(random, depth - 1));
    }
    return json;
  }

  private static JsonNode value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 5 : 3)) {
      case 0 -> JSON.stringNode("t" + random.nextInt(3));
      case 1 -> JSON.booleanNode(random.nextBoolean());
      case 2 -> JSON.numberNode(random.nextInt(3));
      case 3 -> JSON.arrayNode().add(value(random, depth - 1)).add(value(random, depth - 1));
      default -> document(random, depth);
    };
  }

  private static String name(Random random) {
    return String.valueOf((char) ('a' + random.nextInt(4)));
  }

  private static ObjectNode json(String quoted) {
    return (ObjectNode) JsonMapper.shared().readTree(quoted.replace('\'', '"'));
  }
}
