package org.parley.console.server;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The document that describes the server's API (OpenAPI 3.1), as it stands in this source tree.
public final class ApiDocument {

  private static final Path FILE = Path.of("../../gateway/src/main/resources/openapi.yaml");
  private static final String HERE = "urn:parley:openapi";

  private final JsonNode document;
  private final SchemaRegistry registry;

  private ApiDocument(JsonNode document) {
    this.document = document;
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .build();
    // What stands around schemas in the document says nothing about values.
    Dialect dialect =
        Dialect.builder(Dialects.getDraft202012())
            .unknownKeywordFactory((name, _) -> new NonValidationKeyword(name))
            .build();
    registry =
        SchemaRegistry.withDefaultDialect(
            dialect,
            builder ->
                builder.schemaRegistryConfig(config).schemas(Map.of(HERE, document.toString())));
  }

  public static ApiDocument read() {
    if (!Files.isReadable(FILE)) {
      throw new AssertionError(
          "No API document at " + FILE.toAbsolutePath().normalize() + ": run tests in the module.");
    }
    return new ApiDocument(YAMLMapper.shared().readTree(FILE));
  }

  /// What the document says about requests with `method` to `path`, the names in it written out.
  Optional<Operation> operation(String method, String path) {
    return document.path("paths").propertyNames().stream()
        .filter(template -> fits(template.split("/"), path.split("/")))
        .min(Comparator.comparingLong(template -> template.chars().filter(c -> c == '{').count()))
        .map(template -> "/paths/" + template.replace("~", "~0").replace("/", "~1"))
        .filter(at -> document.at(at).has(method.toLowerCase(Locale.ROOT)))
        .map(at -> new Operation(this, at, at + "/" + method.toLowerCase(Locale.ROOT)));
  }

  private static boolean fits(String[] template, String[] path) {
    if (template.length != path.length) {
      return false;
    }
    for (int i = 0; i < path.length; i++) {
      boolean named = template[i].startsWith("{") && !path[i].isEmpty();
      if (!named && !template[i].equals(path[i])) {
        return false;
      }
    }
    return true;
  }

  /// What stands at `pointer`, or where that refers to.
  JsonNode at(String pointer) {
    return document.at(target(pointer));
  }

  /// `pointer`, or where it refers to.
  String target(String pointer) {
    return document
        .at(pointer)
        .path("$ref")
        .stringValueOpt()
        .map(reference -> target(reference.substring(1)))
        .orElse(pointer);
  }

  /// How `value` differs from the schema at `pointer`.
  List<String> wrongs(String pointer, JsonNode value) {
    return registry
        .getSchema(SchemaLocation.of(HERE + "#" + target(pointer)))
        .validate(value)
        .stream()
        .map(Object::toString)
        .toList();
  }
}
