package org.parley.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.gateway.access.Area;
import org.parley.gateway.access.Reach;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ContractTest {

  private static final Contract CONTRACT = Contract.load();
  private static final JsonNode DOCUMENT = new YAMLMapper().readTree(CONTRACT.yaml());

  private static Stream<String> schemas() {
    return DOCUMENT.at("/components/schemas").propertyNames().stream();
  }

  private static Stream<Operation> operations() {
    return CONTRACT.operations().stream();
  }

  @Test
  void theDocumentIsOpenApi31() {
    var vertx = Vertx.vertx();
    try {
      var document = new JsonObject(CONTRACT.json());
      assertEquals(OpenAPIVersion.V3_1, OpenAPIVersion.fromContract(document));
      var repository = OpenAPIVersion.V3_1.getRepository(vertx, "app://").await();
      var judged = OpenAPIVersion.V3_1.validateContract(vertx, repository, document).await();
      assertTrue(judged.getValid(), () -> judged.toJson().encodePrettily());
    } finally {
      vertx.close().await();
    }
  }

  @Test
  void everyReferenceLeadsSomewhereAndEverythingIsReferredTo() {
    var references = new HashSet<>(DOCUMENT.findValuesAsString("$ref"));
    assertFalse(references.isEmpty());
    for (String reference : references) {
      assertTrue(DOCUMENT.at(reference.substring(1)).isObject(), reference);
    }
    for (String schema : schemas().toList()) {
      assertTrue(references.contains("#/components/schemas/" + schema), schema);
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void everySchemaHasAnExampleThatIsOne(String schema) {
    var examples = DOCUMENT.at("/components/schemas/" + schema + "/examples");
    assertFalse(examples.isEmpty(), schema);
    for (var example : examples) {
      assertEquals(List.of(), CONTRACT.shape(schema).check(Place.BODY, example));
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationSaysWhatItDoesAndWhatCanGoWrong(Operation operation) {
    var at = "/paths/" + operation.path().replace("/", "~1");
    var written = DOCUMENT.at(at).path(operation.method().toLowerCase(Locale.ROOT));
    assertFalse(written.path("summary").asString("").isEmpty());
    var tags = DOCUMENT.get("tags").findValuesAsString("name");
    assertTrue(tags.contains(written.at("/tags/0").asString("")), operation.id());
    var statuses = Set.copyOf(written.get("responses").propertyNames());
    var expected = new ArrayList<>(List.of("400"));
    if (operation.admission() instanceof Admission.Administrator) {
      expected.addAll(List.of("401", "403"));
    }
    if (operation.content().isPresent()) {
      expected.addAll(List.of("413", "415"));
    }
    if (operation.parameter(Place.HEADER, "If-Match").isPresent()) {
      expected.addAll(List.of("412", "428"));
    }
    assertTrue(statuses.containsAll(expected), operation.id() + " lacks some of " + expected);
  }

  @Test
  void everyPatternIsSaidInWords() {
    for (var parent : DOCUMENT.findParents("pattern")) {
      if (parent.get("pattern").isString() && parent.has("type")) {
        assertTrue(parent.path("x-says").isString(), parent.toString());
      }
    }
  }

  @Test
  void everyParameterOfAPathIsDescribed() {
    for (var operation : CONTRACT.operations()) {
      var described = operation.parameters(Place.PATH).stream().map(Parameter::name).toList();
      var inPath =
          Stream.of(operation.path().split("/", -1))
              .filter(part -> part.startsWith("{"))
              .map(part -> part.substring(1, part.length() - 1))
              .toList();
      assertEquals(Set.copyOf(inPath), Set.copyOf(described), operation.id());
    }
  }

  @Test
  void anOperationMayBeForTheAdministratorsOfAnyOfSeveralAreas() {
    assertEquals(
        new Admission.Administrator(
            Set.of(Area.PEOPLE, Area.GROUPS, Area.POLICIES, Area.ADMINISTRATORS), Reach.WRITE),
        CONTRACT.operation("applyChanges").admission());
  }

  @Test
  void anOperationThatDoesNotSayWhomItIsForIsNotTaken() {
    var open = "{paths: {/a: {get: {operationId: a, x-area: people}}}}";
    var e = assertThrows(IllegalStateException.class, () -> Contract.of(open));
    assertTrue(e.toString().contains("x-access"), e.toString());
    var none = open.replace("people", "[], x-access: read");
    assertThrows(IllegalStateException.class, () -> Contract.of(none));
    assertThrows(
        IllegalArgumentException.class,
        () -> Contract.of("{paths: {/a: {get: {operationId: a, x-area: pets, x-access: read}}}}"));
  }
}
