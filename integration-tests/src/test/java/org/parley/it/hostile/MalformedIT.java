package org.parley.it.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Person;
import org.parley.it.client.Reply;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;
import org.parley.it.raw.RawSocket;

/// Frames that are text, but no command: refused with a reason, and the connection survives.
@ExtendWith(SharedCompany.class)
class MalformedIT {

  private static final String FINE = "{\"do\":\"ListConversations\",\"ref\":99}";

  private static final List<String> UNREADABLE =
      List.of(
          "",
          " ",
          "{",
          "}",
          "hello",
          "{\"do\":\"ListConversations\",\"ref\":",
          "{'do':'ListConversations','ref':1}",
          "{\"do\":\"ListConversations\",\"ref\":1} {}",
          "{\"do\":\"ListConversations\",\"ref\":1,}",
          "{\"do\":\"ListConversations\",\"ref\":NaN}",
          "// comment\n{\"do\":\"ListConversations\",\"ref\":1}",
          "[]",
          "null",
          "true",
          "7",
          "\"ListConversations\"",
          "[" + "[".repeat(50_000),
          "{\"do\":" + "{\"a\":".repeat(30_000),
          "{\"do\":\"ListConversations\",\"ref\":" + "9".repeat(5_000) + "}");

  private static final List<String> WRONG =
      List.of(
          "{\"ref\":1}",
          "{\"do\":null,\"ref\":1}",
          "{\"do\":7,\"ref\":1}",
          "{\"do\":\"\",\"ref\":1}",
          "{\"do\":\"DropTables\",\"ref\":1}",
          "{\"do\":\"listConversations\",\"ref\":1}",
          "{\"do\":\"java.lang.Runtime\",\"ref\":1}",
          "{\"do\":\"ListConversations\",\"ref\":1,\"colour\":\"red\"}",
          "{\"do\":\"ListConversations\",\"ref\":1,\"limit\":\"ten\"}",
          "{\"do\":\"ListConversations\",\"ref\":1,\"limit\":\"10\"}",
          "{\"do\":\"ListConversations\",\"ref\":1,\"limit\":1.5}",
          "{\"do\":\"ListConversations\",\"ref\":1,\"limit\":99999999999999999999}",
          "{\"do\":\"ListConversations\",\"ref\":1,\"limit\":0}",
          "{\"do\":\"ListConversations\",\"ref\":1,\"limit\":-1}",
          "{\"do\":\"ListConversations\",\"ref\":1,\"limit\":[]}",
          "{\"do\":\"ListConversations\",\"ref\":1,\"after\":\"made up\"}",
          "{\"do\":\"StartConversation\",\"ref\":1}",
          "{\"do\":\"StartConversation\",\"ref\":1,\"participants\":null}",
          "{\"do\":\"StartConversation\",\"ref\":1,\"participants\":\"ben@berlin.example\"}",
          "{\"do\":\"StartConversation\",\"ref\":1,\"participants\":[null]}",
          "{\"do\":\"StartConversation\",\"ref\":1,\"participants\":[7]}",
          "{\"do\":\"StartConversation\",\"ref\":1,\"participants\":[\"no address\"]}",
          "{\"do\":\"StartConversation\",\"ref\":1,\"participants\":[[\"a@b.example\"]]}",
          "{\"do\":\"SendMessage\",\"ref\":1}",
          "{\"do\":\"SendMessage\",\"ref\":1,\"conversation\":\"c\",\"clientId\":\"1\",\"text\":7}",
          "{\"do\":\"SendMessage\",\"ref\":1,\"conversation\":7,\"clientId\":\"1\",\"text\":\"x\"}",
          "{\"do\":\"SendMessage\",\"ref\":1,\"conversation\":\"c\",\"clientId\":\"1\",\"text\":null}",
          "{\"do\":\"SendMessage\",\"ref\":1,\"conversation\":\"c\",\"text\":{\"a\":1},\"clientId\":\"1\"}",
          "{\"do\":\"SendMessage\",\"ref\":1,\"ref\":1,\"conversation\":\"c\",\"text\":\"x\"}",
          "{\"do\":\"SendMessage\",\"ref\":1,\"conversation\":\"c\",\"text\":\"x\",\"text\":\"y\"}",
          "{\"do\":\"ReadEntries\",\"ref\":1,\"conversation\":\"c\",\"after\":true}",
          "{\"do\":\"MarkRead\",\"ref\":1,\"conversation\":\"c\",\"sequence\":\"1\"}",
          "{\"do\":\"AddParticipants\",\"ref\":1,\"conversation\":\"c\",\"participants\":[],"
              + "\"history\":\"EVERYTHING\"}");

  @Test
  void whatIsNoJsonObjectIsRefusedAndTheConnectionSurvives(Company company) throws IOException {
    Person anna = company.person();
    try (var raw = RawSocket.signedIn(anna, company.node().uri())) {
      for (String text : UNREADABLE) {
        Reply reply = raw.ask(text);
        reply.isRefusedAs("MALFORMED");
        saysNothingOfOurInside(reply);
        raw.ask(FINE).ok();
      }
    }
    company.node().hasPrintedNoStackTrace();
  }

  @Test
  void whatIsNoCommandIsRefusedWithItsReferenceAndTheConnectionSurvives(Company company)
      throws IOException {
    Person anna = company.person();
    try (var raw = RawSocket.signedIn(anna, company.node().uri())) {
      for (String text : WRONG) {
        Reply reply = raw.ask(text);
        assertEquals("MALFORMED", reply.refusal(), () -> text + " got " + reply);
        saysNothingOfOurInside(reply);
        raw.ask(FINE).ok();
      }
      raw.ask("{\"do\":\"DropTables\",\"ref\":4711}").isRefusedAs("MALFORMED");
    }
    company.node().hasPrintedNoStackTrace();
  }

  @Test
  void aRefusalCarriesTheReferenceIfItCouldBeRead(Company company) throws IOException {
    Person anna = company.person();
    try (var raw = RawSocket.signedIn(anna, company.node().uri())) {
      assertEquals(4711, raw.ask("{\"do\":\"Nope\",\"ref\":4711}").json().get("re").asInt());
      assertTrue(raw.ask("{\"do\":\"ListConversations\"}").json().get("re").isNull());
      assertTrue(raw.ask("{").json().get("re").isNull());
      assertTrue(raw.ask("{\"do\":\"ListConversations\",\"ref\":\"1\"}").json().get("re").isNull());
    }
  }

  @Test
  void nothingIsDoneBeforeSignInAndNothingIsTold(Company company) throws IOException {
    try (var raw = RawSocket.open(company.node().uri(), "")) {
      raw.ask("{").isRefusedAs("MALFORMED");
      raw.ask(FINE).isRefusedAs("NOT_SIGNED_IN");
      raw.ask(
              "{\"do\":\"SendMessage\",\"ref\":1,\"conversation\":\"c\",\"clientId\":\"1\",\"text\":\"x\"}")
          .isRefusedAs("NOT_SIGNED_IN");
    }
  }

  private static void saysNothingOfOurInside(Reply reply) {
    String text = reply.json().toString();
    for (String inside : List.of("java.", "jackson", "Exception", "org.parley", "\\tat ")) {
      assertFalse(text.contains(inside), text);
    }
  }
}
