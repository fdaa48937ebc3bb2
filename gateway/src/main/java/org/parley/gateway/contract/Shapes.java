package org.parley.gateway.contract;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Finds shapes in the document. Nothing is ever fetched from elsewhere.
final class Shapes {

  private static final String HERE = "urn:parley:openapi";

  private final SchemaRegistry registry;
  private final JsonNode document;

  Shapes(JsonNode document) {
    this.document = document;
    var config =
        SchemaRegistryConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .regularExpressionFactory(LinearPattern::of)
            .build();
    this.registry =
        SchemaRegistry.withDefaultDialect(
            dialect(),
            builder ->
                builder.schemaRegistryConfig(config).schemas(Map.of(HERE, document.toString())));
  }

  /// JSON Schema 2020-12, as OpenAPI 3.1 uses it; what stands around schemas says nothing about
  /// values.
  private static Dialect dialect() {
    return Dialect.builder(Dialects.getDraft202012())
        .unknownKeywordFactory((name, _) -> new NonValidationKeyword(name))
        .build();
  }

  /// @param pointer where the schema stands in the document
  Shape at(String pointer) {
    var target = target(pointer);
    if (!document.at(target).isObject()) {
      throw new IllegalStateException("the document has nothing at " + target);
    }
    var location = SchemaLocation.of(HERE + '#' + target);
    return new Shape(registry.getSchema(location), new Wording(document));
  }

  /// Follows a reference, if that is what stands there.
  String target(String pointer) {
    return reference(document.at(pointer)).orElse(pointer);
  }

  private static Optional<String> reference(JsonNode node) {
    return node.path("$ref").stringValueOpt().map(reference -> reference.substring(1));
  }
}
