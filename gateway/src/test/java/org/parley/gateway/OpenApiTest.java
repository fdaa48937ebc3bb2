package org.parley.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class OpenApiTest {

  @Test
  void everyPathIsDescribedAndEveryReferenceLeadsSomewhere() throws IOException {
    var document = document();
    assertEquals(
        Set.of(
            "/api/v1/sign-in",
            "/api/v1/renew",
            "/api/v1/sign-out",
            "/api/v1/people",
            "/api/v1/locations",
            "/api/v1/locations/test",
            "/api/v1/openapi.yaml",
            "/health/live",
            "/health/ready"),
        Set.copyOf(document.get("paths").propertyNames()));
    var references = document.findValuesAsString("$ref");
    assertFalse(references.isEmpty());
    for (String reference : references) {
      assertTrue(document.at(reference.substring(1)).isObject(), reference);
    }
  }

  private static JsonNode document() throws IOException {
    try (var in = Objects.requireNonNull(OpenApiTest.class.getResourceAsStream("/openapi.yaml"))) {
      return new YAMLMapper().readTree(in);
    }
  }
}
