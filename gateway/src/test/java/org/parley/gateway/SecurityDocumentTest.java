package org.parley.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What `docs/security.md` says is shown by a test is shown by one that exists.
class SecurityDocumentTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:\\.(\\w+))?`");

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    var text = Files.readString(ROOT.resolve("docs/security.md"));
    var tests = tests();
    var named = TEST.matcher(text).results().toList();
    assertTrue(named.size() > 30, "the document names tests");
    assertEquals(
        List.of(),
        named.stream()
            .filter(each -> !exists(tests, each.group(1), Optional.ofNullable(each.group(2))))
            .map(each -> each.group())
            .toList());
  }

  private static boolean exists(Map<String, String> tests, String type, Optional<String> method) {
    return Optional.ofNullable(tests.get(type + ".java"))
        .filter(text -> method.map(name -> text.contains("void " + name + "(")).orElse(true))
        .isPresent();
  }

  /// The texts of all test classes, by the names of their files.
  private static Map<String, String> tests() throws IOException {
    var tests = new HashMap<String, String>();
    for (var module : List.of("gateway", "integration-tests")) {
      try (var files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          tests.put(file.getFileName().toString(), Files.readString(file));
        }
      }
    }
    return tests;
  }
}
