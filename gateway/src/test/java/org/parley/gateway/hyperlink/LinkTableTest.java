package org.parley.gateway.hyperlink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example and every decision of `links.txt`, under two locations.
class LinkTableTest {

  private static final Path TABLE = Path.of("src/test/resources/links.txt");
  private static final Pattern CHARACTER = Pattern.compile("\\{U\\+([0-9A-F]{4,6})}");
  private static final Pattern COLUMNS = Pattern.compile(" +\\| +");
  private static final List<Location> LOCATIONS = List.of(Places.BERLIN, Places.LISBON);

  private final Recogniser recogniser = new Recogniser(Schemes.standard());

  record Row(String text, String berlin, String lisbon) {

    static Row of(String line) {
      var cells = COLUMNS.splitAsStream(line).toList();
      return new Row(unescaped(cells.getFirst()), cells.get(1), cells.getLast());
    }

    private static String unescaped(String cell) {
      return CHARACTER
          .matcher(cell)
          .replaceAll(found ->
              Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }
  }

  static Stream<Row> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Row::of);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theTextHasTheseLinks(Row row) {
    assertEquals(row.berlin, found(LOCATIONS.getFirst(), row.text), "in Berlin");
    assertEquals(row.lisbon, found(LOCATIONS.getLast(), row.text), "in Lisbon");
  }

  private String found(Location location, String text) {
    var links = recogniser.links(Optional.of(location), text);
    return links.isEmpty()
        ? "-"
        : links.stream().map(link -> shown(text, link)).collect(Collectors.joining("; "));
  }

  private static String shown(String text, Link link) {
    var span = text.substring(link.start(), link.end());
    return "%s [%s] %s%s%s"
        .formatted(
            link.kind(),
            span,
            link.target(),
            link.location().map(" only "::concat).orElse(""),
            link.lookAlike() ? " warns" : "");
  }
}
