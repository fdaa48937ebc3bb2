package org.parley.gateway.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The OpenAPI document of the REST API, read once at start: every operation by its id.
public final class Contract {

  private static final String DOCUMENT = "/openapi.yaml";
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  private final String yaml;
  private final JsonNode document;
  private final Shapes shapes;
  private final Map<String, Operation> operations;

  private Contract(String yaml) {
    this.yaml = yaml;
    this.document = new YAMLMapper().readTree(yaml);
    this.shapes = new Shapes(document);
    this.operations = operations(new OperationReader(document, shapes));
  }

  /// The document of this jar.
  public static Contract load() {
    try (InputStream in = Contract.class.getResourceAsStream(DOCUMENT)) {
      if (in == null) {
        throw new IllegalStateException("the jar has no " + DOCUMENT);
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + DOCUMENT + " of the jar", e);
    }
  }

  /// Reads a document.
  ///
  /// @throws IllegalStateException if it leaves open what an operation is or whom it is for
  public static Contract of(String yaml) {
    return new Contract(yaml);
  }

  /// Finds an operation by its `operationId`.
  ///
  /// @throws IllegalArgumentException if there is no such operation
  public Operation operation(String id) {
    return Optional.ofNullable(operations.get(id))
        .orElseThrow(() -> new IllegalArgumentException("no operation is called " + id));
  }

  public List<Operation> operations() {
    return List.copyOf(operations.values());
  }

  /// What a named schema of the document lets a value be.
  public Shape shape(String schema) {
    return shapes.at("/components/schemas/" + schema);
  }

  /// The document as it is written.
  public String yaml() {
    return yaml;
  }

  /// The same, for programs that read no YAML.
  public String json() {
    return document.toString();
  }

  private Map<String, Operation> operations(OperationReader reader) {
    var found = new LinkedHashMap<String, Operation>();
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          var operation = reader.read(path.getKey(), method.getKey());
          if (found.put(operation.id(), operation) != null) {
            throw new IllegalStateException("two operations are called " + operation.id());
          }
        }
      }
    }
    return found;
  }
}
