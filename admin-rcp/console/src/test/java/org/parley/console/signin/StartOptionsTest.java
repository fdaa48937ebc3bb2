package org.parley.console.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartOptionsTest {

  @Test
  void aScriptSaysEverything() {
    StartOptions options =
        StartOptions.of(
            List.of("--server", "http://127.0.0.1:1"),
            Map.of("PARLEY_USER", "anna@berlin.example", "PARLEY_PASSWORD", "secret"));
    assertTrue(options.isComplete());
    assertFalse(options.toString().contains("secret"));
  }

  @Test
  void aServerThatIsMissingBehindItsOptionIsNone() {
    assertEquals(Optional.empty(), StartOptions.of(List.of("--server"), Map.of()).server());
  }
}
