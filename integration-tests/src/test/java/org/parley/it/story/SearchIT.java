package org.parley.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.it.client.Commands;
import org.parley.it.client.Person;
import org.parley.it.node.Company;

class SearchIT {

  @Test
  void whatOneSawIsFoundAlsoAfterARestart() {
    try (var company = Company.of("search", 5)) {
      Person anna = company.person();
      Person ben = company.person();
      String group = anna.startsConversationWith(ben, company.person());
      anna.says(group, "The Straße is closed");
      for (int i = 0; i < 100; i++) {
        anna.says(group, "something else " + i);
      }
      ben.says(anna.startsConversationWith(ben), "strassenbahn at 8?");
      anna.does(Commands.remove(group, ben));
      anna.says(group, "another street, STRASSE 2");
      finds(anna, "another street, STRASSE 2", "strassenbahn at 8?", "The Straße is closed");
      finds(ben, "strassenbahn at 8?", "The Straße is closed");
      ben.goesOffline();
      anna.goesOffline();
      assertEquals(0, company.node().terminate());

      try (var _ = company.node().startAgain()) {
        finds(ben, "strassenbahn at 8?", "The Straße is closed");
        anna.says(group, "straße again");
        assertEquals("straße again", found(anna).getFirst());
      }
    }
  }

  private static void finds(Person who, String... texts) {
    assertEquals(List.of(texts), found(who));
  }

  private static List<String> found(Person who) {
    return who.does(Commands.searchMessages("strass"))
        .get("messages")
        .valueStream()
        .map(message -> message.get("text").stringValue())
        .toList();
  }
}
