package org.parley.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.it.client.Commands;
import org.parley.it.client.Entry;
import org.parley.it.client.Person;
import org.parley.it.node.Company;

class RestartIT {

  @Test
  void aRestartKeepsConversationsMarksAndSignIns() {
    try (var company = Company.of("restart", 5)) {
      Person anna = company.person();
      Person ben = company.person();
      String chat = anna.startsConversationWith(ben, company.person());
      anna.does(Commands.rename(chat, "Plans"));
      long first = anna.says(chat, "one");
      anna.says(chat, "two");
      ben.does(Commands.markRead(chat, first));
      String token = ben.token();
      List<Entry> before = ben.readsAll(chat);
      assertEquals(0, company.node().terminate());
      anna.device().isClosedWith(1001);
      ben.goesOffline();
      anna.goesOffline();

      try (var _ = company.node().startAgain()) {
        ben.signsInWith(token);
        assertEquals(before, ben.readsAll(chat));
        ben.seesUnread(chat, 1);
        assertEquals("Plans", ben.listed(chat).orElseThrow().title());
        anna.does(Commands.rename(chat, "Still a moderator"));
        assertEquals(before.size() + 2, anna.says(chat, "three"));
        ben.hears(chat, "three");
      }
    }
  }
}
