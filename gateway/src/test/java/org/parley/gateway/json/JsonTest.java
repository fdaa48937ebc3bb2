package org.parley.gateway.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {

  private record Note(Instant at, Optional<String> text, OptionalInt limit) {}

  private final JsonMapper mapper = Json.mapper();

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00:00Z,              2026-11-23T10:00:00.000Z",
    "2026-11-23T10:00:00.1Z,            2026-11-23T10:00:00.100Z",
    "2026-11-23T10:00:00.123Z,          2026-11-23T10:00:00.123Z",
    "2026-11-23T10:00:00.123999999Z,    2026-11-23T10:00:00.123Z",
    "2026-12-31T23:59:59.999+00:00,     2026-12-31T23:59:59.999Z",
    "2026-11-23T10:00:00+01:00,         2026-11-23T09:00:00.000Z",
    "1970-01-01T00:00:00Z,              1970-01-01T00:00:00.000Z"
  })
  void anInstantHasThreeDigitsAndIsInUtc(Instant instant, String text) {
    assertEquals(text, Json.text(instant));
    assertEquals("\"" + text + "\"", mapper.writeValueAsString(instant));
    assertEquals("{\"" + text + "\":1}", mapper.writeValueAsString(Map.of(Json.text(instant), 1)));
  }

  @Test
  void whatIsAbsentIsLeftOut() {
    var bare = new Note(Instant.EPOCH, Optional.empty(), OptionalInt.empty());
    var full = new Note(Instant.EPOCH, Optional.of(""), OptionalInt.of(0));
    var at = "{\"at\":\"1970-01-01T00:00:00.000Z\"";
    assertEquals(at + "}", mapper.writeValueAsString(bare));
    assertEquals(at + ",\"text\":\"\",\"limit\":0}", mapper.writeValueAsString(full));
    assertEquals("[]", mapper.writeValueAsString(List.of()));
  }

  @Test
  void whatWasWrittenIsReadBack() {
    for (var note :
        List.of(
            new Note(
                Instant.parse("2026-11-23T10:00:00.123Z"), Optional.of("x"), OptionalInt.of(1)),
            new Note(Instant.EPOCH, Optional.empty(), OptionalInt.empty()))) {
      assertEquals(note, mapper.readValue(mapper.writeValueAsString(note), Note.class));
    }
  }

  @Test
  void whatANewerVersionAddsIsIgnored() {
    var note = mapper.readValue("{\"at\":\"1970-01-01T00:00:00Z\",\"colour\":1}", Note.class);
    assertEquals(new Note(Instant.EPOCH, Optional.empty(), OptionalInt.empty()), note);
  }
}
