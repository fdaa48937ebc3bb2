package org.parley.it.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Commands;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;
import org.parley.it.raw.Frame;
import org.parley.it.raw.RawSocket;

/// Texts, titles and ids that nobody should have to read.
@ExtendWith(SharedCompany.class)
class BadTextIT {

  private static final List<String> NO_TEXT =
      List.of(
          "",
          " ",
          "\\n\\t \\u2003",
          "\\ud800",
          "half \\udc00\\ud83d of it",
          "\\u0000",
          "x".repeat(64_001),
          "x".repeat(65 * 1024),
          "\\u3042".repeat(21_334),
          "あ".repeat(21_334));

  @Test
  void aBlankTooLongOrBrokenTextIsRefused(Company company) throws IOException {
    Person anna = company.person();
    String chat = anna.startsConversationWith(company.person());
    try (var raw = RawSocket.signedIn(anna, company.node().uri())) {
      for (String text : NO_TEXT) {
        raw.ask(say(chat, "1", text)).isRefusedAs("BAD_TEXT");
      }
      raw.ask(say(chat, "1", "あ".repeat(21_333))).ok();
    }
    assertEquals(List.of("あ".repeat(21_333)), anna.texts(chat));
    company.node().hasPrintedNoStackTrace();
  }

  @Test
  void aBlankTooLongOrBrokenTitleIsRefused(Company company) throws IOException {
    Person anna = company.person();
    String chat = anna.startsConversationWith(company.person(), company.person());
    try (var raw = RawSocket.signedIn(anna, company.node().uri())) {
      for (String title : List.of("", "  ", "\\ud800", "\\u0000", "x".repeat(201))) {
        raw.ask(
                """
                {"do":"Rename","ref":1,"conversation":"%s","title":"%s"}\
                """
                    .formatted(chat, title))
            .isRefusedAs("BAD_TITLE");
      }
    }
    assertEquals("", anna.listed(chat).orElseThrow().title());
  }

  @Test
  void aBlankTooLongOrBrokenClientIdIsRefused(Company company) throws IOException {
    Person anna = company.person();
    String chat = anna.startsConversationWith(company.person());
    try (var raw = RawSocket.signedIn(anna, company.node().uri())) {
      for (String clientId : List.of("", "\\ud800", "x".repeat(81))) {
        raw.ask(say(chat, clientId, "hi")).isRefusedAs("MALFORMED");
      }
      raw.ask(say(chat, "x".repeat(80), "hi")).ok();
    }
  }

  @Test
  void noIdOrAddressOfAnyFormBreaksAnything(Company company) {
    Person anna = company.person();
    for (String id :
        List.of("", " ", "../../etc/passwd", "a:1", "x".repeat(10_000), "'; --", "\u0000")) {
      for (var command :
          List.of(Commands.say(id, "hi"), Commands.readAfter(id, 0, 1), Commands.leave(id))) {
        var reply = anna.tries(command);
        String refusal = reply.refusal();
        if (!refusal.equals("NOT_A_PARTICIPANT") && !refusal.equals("MALFORMED")) {
          throw new AssertionError(command + " got " + reply);
        }
      }
      anna.tries(Commands.searchPeople(id));
      anna.tries(Commands.signIn(id, id)).refusal();
    }
    company.node().hasPrintedNoStackTrace();
  }

  @Test
  void aSearchForHalfACharacterBreaksNothing(Company company) throws IOException {
    try (var raw = RawSocket.signedIn(company.person(), company.node().uri())) {
      raw.send(Frame.text("{\"do\":\"SearchPeople\",\"ref\":1,\"text\":\"\\ud800\"}"));
      assertFalse(raw.reply().json().has("failed"));
      raw.ask("{\"do\":\"ListConversations\",\"ref\":2}").ok();
    }
    company.node().hasPrintedNoStackTrace();
  }

  private static String say(String chat, String clientId, String text) {
    return """
    {"do":"SendMessage","ref":1,"conversation":"%s","clientId":"%s","text":"%s"}\
    """
        .formatted(chat, clientId, text);
  }
}
