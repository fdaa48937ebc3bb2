package org.parley.console.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Holds each record and enum that is called as a schema of the API document against that schema.
class RecordsTest {

  private static final Path CLASSES = Path.of("target", "classes");

  private final ApiDocument document = ApiDocument.read();
  private final List<String> wrongs = new ArrayList<>();

  @Test
  void recordsHaveNothingThatTheDocumentDoesNotPromise() {
    List<Class<?>> mirrors = mirrors();
    assertTrue(mirrors.contains(Person.class), mirrors.toString());
    mirrors.forEach(type -> compare(type, "/components/schemas/" + type.getSimpleName()));
    assertEquals(List.of(), wrongs);
  }

  @Test
  void anAreaOfTheDocumentIsKnown() {
    JsonNode areas = document.at("/components/schemas/Administrator/properties/areas/properties");
    Set<String> known = Arrays.stream(Area.values()).map(Area::name).collect(Collectors.toSet());
    assertEquals(Set.copyOf(areas.propertyNames()), known);
  }

  private List<Class<?>> mirrors() {
    Set<String> schemas = Set.copyOf(document.at("/components/schemas").propertyNames());
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.replaceFirst("\\.class$", "").replaceAll("[/\\\\]", "."))
          .filter(name -> schemas.contains(name.replaceFirst(".*[.$]", "")))
          .<Class<?>>map(RecordsTest::load)
          .filter(type -> type.isRecord() || type.isEnum())
          .toList();
    } catch (IOException wrong) {
      throw new AssertionError(wrong);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException wrong) {
      throw new AssertionError(wrong);
    }
  }

  private void compare(Class<?> type, String at) {
    JsonNode schema = document.at(at);
    if (type.isEnum()) {
      Set<String> known =
          Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.toSet());
      schema
          .path("enum")
          .valueStream()
          .map(JsonNode::asString)
          .filter(it -> !known.contains(it))
          .forEach(it -> wrongs.add(type + " does not know " + it));
    } else if (type.isRecord()) {
      Arrays.stream(type.getRecordComponents()).forEach(part -> compare(part, at));
    }
  }

  private void compare(RecordComponent part, String at) {
    JsonNode schema = document.at(at);
    String name = part.getDeclaringRecord().getSimpleName() + "." + part.getName();
    if (!schema.path("properties").has(part.getName())) {
      wrongs.add(name + " is not in the document");
      return;
    }
    boolean promised =
        isSent(at)
            || schema
                .path("required")
                .valueStream()
                .anyMatch(it -> it.asString().equals(part.getName()));
    if (!promised && part.getType() != Optional.class) {
      wrongs.add(name + " may be absent");
    }
    compare(part.getGenericType(), document.target(at) + "/properties/" + part.getName());
  }

  /// Whether the schema is of what clients send, where nobody waits for something absent.
  private boolean isSent(String at) {
    String reference = "\"$ref\":\"#" + at + "\"";
    return document.at("/paths").findValues("requestBody").stream()
        .anyMatch(body -> body.toString().contains(reference));
  }

  /// Follows what is optional, and the elements of lists.
  private void compare(Type type, String at) {
    if (type instanceof ParameterizedType generic) {
      Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      boolean list = generic.getRawType() == List.class || generic.getRawType() == Set.class;
      compare(last, list ? document.target(at) + "/items" : at);
    } else if (type instanceof Class<?> plain && plain.getName().startsWith("org.parley")) {
      compare(plain, document.target(at));
    }
  }
}
