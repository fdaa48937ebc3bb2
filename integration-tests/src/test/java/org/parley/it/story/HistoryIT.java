package org.parley.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Commands;
import org.parley.it.client.Entry;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

@ExtendWith(SharedCompany.class)
class HistoryIT {

  @Test
  void aNewcomerSeesFromNowOnUnlessGivenAll(Company company) {
    Person anna = company.person();
    Person late = company.person();
    Person later = company.person();
    Person trusted = company.person();
    String chat = anna.startsConversationWith(company.person(), company.person());
    anna.says(chat, "old");
    anna.does(Commands.add(chat, late));
    anna.does(Commands.addWithHistory(chat, "FROM_NOW", later));
    anna.does(Commands.addWithHistory(chat, "ALL", trusted));
    anna.says(chat, "new");
    assertEquals(List.of("new"), late.texts(chat));
    assertEquals(List.of("new"), later.texts(chat));
    assertEquals(List.of("old", "new"), trusted.texts(chat));
    late.seesUnread(chat, 1);
  }

  @Test
  void nobodyGrantsMoreThanTheySee(Company company) {
    Person anna = company.person();
    Person late = company.person();
    Person later = company.person();
    String chat = anna.startsConversationWith(company.person(), company.person());
    anna.says(chat, "old");
    anna.does(Commands.add(chat, late));
    anna.says(chat, "new");
    anna.does(Commands.appoint(chat, late));
    late.does(Commands.addWithHistory(chat, "ALL", later));
    assertEquals(List.of("new"), later.texts(chat));
  }

  @Test
  void whoWasRemovedSeesUntilThenAndNothingAfter(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    Person carla = company.person();
    String chat = anna.startsConversationWith(ben, carla);
    String pair = anna.startsConversationWith(ben);
    anna.says(chat, "while ben is in");
    ben.hears(chat, "while ben is in");
    anna.does(Commands.remove(chat, ben));
    anna.says(chat, "behind his back");
    carla.hears(chat, "behind his back");
    anna.says(pair, "marker");
    ben.hears(pair, "marker");
    assertFalse(ben.hasHeard(chat, "behind his back"), () -> ben.device().saw());
    assertEquals(List.of("while ben is in"), ben.texts(chat));
    cannotWrite(ben, chat, carla);
  }

  private static void cannotWrite(Person who, String chat, Person other) {
    who.tries(Commands.say(chat, "let me in")).isRefusedAs("NOT_A_PARTICIPANT");
    who.tries(Commands.rename(chat, "Mine")).isRefusedAs("NOT_A_PARTICIPANT");
    who.tries(Commands.add(chat, who)).isRefusedAs("NOT_A_PARTICIPANT");
    who.tries(Commands.remove(chat, other)).isRefusedAs("NOT_A_PARTICIPANT");
    who.tries(Commands.typing(chat)).isRefusedAs("NOT_A_PARTICIPANT");
    who.tries(Commands.leave(chat)).isRefusedAs("NOT_A_PARTICIPANT");
  }

  @Test
  void whoComesBackSeesBothStaysAndNotTheTimeBetween(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben, company.person());
    anna.says(chat, "first stay");
    anna.does(Commands.remove(chat, ben));
    anna.says(chat, "between");
    anna.does(Commands.add(chat, ben));
    anna.says(chat, "second stay");
    assertEquals(List.of("first stay", "second stay"), ben.texts(chat));
    ben.hears(chat, "second stay");
    ben.says(chat, "back again");
    anna.hears(chat, "back again");
    assertFalse(ben.hasHeard(chat, "between"));
  }

  @Test
  void whoLeftAGroupNeitherHearsNorWrites(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    Person carla = company.person();
    String chat = anna.startsConversationWith(ben, carla);
    ben.does(Commands.leave(chat));
    anna.says(chat, "ben is gone");
    carla.hears(chat, "ben is gone");
    assertFalse(ben.texts(chat).contains("ben is gone"));
    cannotWrite(ben, chat, carla);
    var last = carla.readsAll(chat).stream().filter(one -> one.kind().equals("Left")).toList();
    assertEquals(List.of(ben.address()), last.stream().map(Entry::by).toList());
  }

  @Test
  void historyIsReadInPagesForwardsAndBackwards(Company company) {
    Person anna = company.person();
    String chat = anna.startsConversationWith(company.person());
    IntStream.rangeClosed(1, 25).forEach(n -> anna.says(chat, "number " + n));
    long last = anna.readsAll(chat).getLast().sequence();
    assertEquals(numbers(6, 15), sequences(anna.page(Commands.readAfter(chat, 5, 10))));
    assertEquals(numbers(10, 19), sequences(anna.page(Commands.readBefore(chat, 20, 10))));
    assertEquals(numbers(1, 4), sequences(anna.page(Commands.readBefore(chat, 5, 10))));
    assertEquals(List.of(), anna.page(Commands.readAfter(chat, last, 10)));
    assertEquals(List.of(), anna.page(Commands.readBefore(chat, 1, 10)));
    assertEquals(numbers(1, last), sequences(anna.readsAll(chat)));
  }

  private static List<Long> sequences(List<Entry> entries) {
    return entries.stream().map(Entry::sequence).toList();
  }

  private static List<Long> numbers(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }

  @Test
  void textComesBackAsItWasSent(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    List<String> texts =
        List.of(
            "<b>not bold</b> & \"quoted\" \\ 'single'",
            "two\nlines\tand a tab",
            "Grüße, 你好, עברית, 👩‍👩‍👧‍👦, \u2028 \u00a0",
            "e\u0301 is not \u00e9",
            "  surrounded by space  ",
            "x".repeat(64_000));
    texts.forEach(text -> anna.says(chat, text));
    texts.forEach(text -> ben.hears(chat, text));
    assertEquals(texts, ben.texts(chat));
    assertTrue(ben.readsAll(chat).stream().allMatch(entry -> !entry.by().isEmpty()));
  }
}
