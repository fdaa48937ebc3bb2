package org.parley.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.gateway.Golden;
import org.parley.gateway.command.Catalog;

class ProtocolTest {

  private static final Path TEMPLATE = Path.of("src/test/resources/protocol.template.md");
  private static final Path WRITTEN = Path.of("target/protocol.md");
  private static final Path DOCUMENT = Path.of("../docs/protocol.md");

  @Test
  void theDocumentIsWhatTheTemplateAndTheExamplesGive() throws IOException {
    var written = new Protocol().write(Files.readString(TEMPLATE));
    Files.writeString(WRITTEN, written);
    assertTrue(
        Files.exists(DOCUMENT) && Files.readString(DOCUMENT).equals(written),
        "docs/protocol.md is out of date: look at gateway/target/protocol.md, which is new, and"
            + " copy it there. What it says by hand is in gateway/"
            + TEMPLATE
            + ".");
  }

  @Test
  void everyCommandAndEventHasItsSection() throws IOException {
    var document = new Protocol().write(Files.readString(TEMPLATE));
    Stream.concat(
            new Catalog().names().stream(),
            Golden.names("events").stream().map(Golden::memberOf).distinct())
        .forEach(name -> assertTrue(document.contains("\n### " + name + "\n"), name));
  }
}
