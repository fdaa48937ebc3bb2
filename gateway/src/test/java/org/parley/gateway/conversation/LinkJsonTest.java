package org.parley.gateway.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;
import org.parley.gateway.hyperlink.Link;
import org.parley.gateway.hyperlink.LinkKind;
import org.parley.gateway.store.LogEntry;

class LinkJsonTest {

  private static final Address ANNA = new Address("anna@berlin.example");
  private static final Link NUMBER =
      new Link(0, 2, LinkKind.PHONE, "12", Optional.of("Lisbon"), false);
  private static final Link PAGE =
      new Link(3, 9, LinkKind.WEB, "https://\u0430.example", Optional.empty(), true);

  private final EntryJson json = new EntryJson();

  @Test
  void linksAreReadBackAsTheyWereWritten() {
    var entry = said(List.of(NUMBER, PAGE));
    assertEquals(entry, json.decode(new LogEntry(1, "x", json.encode(entry))));
  }

  @Test
  void whereThereAreNoneNothingIsWritten() {
    assertFalse(json.encode(said(List.of())).toString().contains("links"));
  }

  @Test
  void entriesFromBeforeThereWereLinksAndKindsThatComeLaterAreRead() {
    assertEquals(List.of(), links(""));
    assertEquals(
        List.of(NUMBER),
        links(
            ",'links':[{'start':0,'end':1,'kind':'PLACE','target':'geo:1,2'},"
                + "{'start':0,'end':2,'kind':'PHONE','target':'12','location':'Lisbon','new':1}]"));
  }

  @Test
  void theLinksAreThoseThatTheSendersTextHas() {
    var rules =
        new Rules(
            2,
            _ -> true,
            (_, _, _) -> true,
            (by, text) -> by.equals(ANNA) ? List.of(NUMBER) : List.of());
    var state = Log.of("anna", "ben").state();
    var send = new SendMessage(state.id(), "x", "12");
    var append =
        assertInstanceOf(Verdict.Append.class, send.decide(state, rules.circumstances(ANNA)));
    assertEquals(List.of(new Content.Said("12", List.of(NUMBER))), append.contents());
  }

  private List<Link> links(String written) {
    var body =
        "{'kind':'Said','by':'anna@berlin.example','at':'2026-11-23T10:00:00.000Z','clientId':'x',"
            + "'text':'12 http://a'"
            + written
            + "}";
    var entry = json.decode(new LogEntry(1, "x", Buffer.buffer(body.replace('\'', '"'))));
    return assertInstanceOf(Content.Said.class, entry.content()).links();
  }

  private static Entry said(List<Link> links) {
    return new Entry(1, ANNA, Instant.EPOCH, "x", new Content.Said("12 http://a", links));
  }
}
