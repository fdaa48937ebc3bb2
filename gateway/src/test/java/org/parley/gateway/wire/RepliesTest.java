package org.parley.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.conversation.MarkRead;
import org.parley.gateway.conversation.ReadEntries;
import org.parley.gateway.conversation.Typing;
import org.parley.gateway.delivery.Frames;
import tools.jackson.databind.json.JsonMapper;

class RepliesTest {

  private final Replies replies = new Replies();

  @Test
  void thereAreThreeOutcomes() {
    assertEquals(
        "{\"re\":3,\"ok\":{\"sequence\":7}}", reply(new Outcome.Done(new MarkRead.Marked(7))));
    assertEquals(
        "{\"re\":3,\"refused\":\"BAD_TEXT\",\"message\":\"No.\"}",
        reply(new Outcome.Refused(Refusal.BAD_TEXT, "No.")));
    assertEquals("{\"re\":3,\"failed\":\"0a\"}", reply(new Outcome.Failed("0a")));
  }

  @Test
  void whatHasNothingToSayIsAnEmptyObject() {
    assertEquals("{\"re\":3,\"ok\":{}}", reply(new Outcome.Done(new Typing.Told())));
  }

  @Test
  void entriesGoOutAsTheyAreStored() {
    assertEquals(
        "{\"re\":3,\"ok\":{\"entries\":[{\"sequence\":1,\"x\":\"ü\"}]}}",
        reply(new Outcome.Done(new ReadEntries.Page("[{\"sequence\":1,\"x\":\"ü\"}]"))));
  }

  @Test
  void aRefIsRepeatedIfThereWasOne() {
    for (long ref : new long[] {0, -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
      var frame = replies.malformed(Optional.of(ref), "No.");
      assertEquals(ref, JsonMapper.shared().readTree(Frames.text(frame)).get("re").longValue());
    }
    assertEquals(
        "{\"re\":null,\"refused\":\"MALFORMED\",\"message\":\"No.\"}",
        Frames.text(replies.malformed(Optional.empty(), "No.")));
  }

  /// The decoder of the test refuses what is not UTF-8.
  @ParameterizedTest
  @ValueSource(strings = {"\"}", "\\", "\n", "\u0000", "ü", "\uD83D\uDE00", "\u2028", "</script>"})
  void whateverAClientSentStaysText(String text) {
    var frame = replies.frame(1, new Outcome.Refused(Refusal.MALFORMED, "no " + text));
    var json = JsonMapper.shared().readTree(Frames.text(frame));
    assertEquals("no " + text, json.get("message").stringValue());
    assertEquals(3, json.size());
  }

  private String reply(Outcome outcome) {
    return Frames.text(replies.frame(3, outcome));
  }
}
