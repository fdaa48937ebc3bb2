package org.parley.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Commands;
import org.parley.it.client.Person;
import org.parley.it.client.Reply;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(SharedCompany.class)
class SecrecyIT {

  @Test
  void unknownAndForeignConversationsGetOneRefusal(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    Person eve = company.person();
    String pair = anna.startsConversationWith(ben);
    String group = anna.startsConversationWith(ben, company.person());
    anna.says(pair, "secret");
    for (Function<String, ObjectNode> command : commands(eve, ben)) {
      Reply unknown = eve.tries(command.apply(altered(group)));
      unknown.isRefusedAs("NOT_A_PARTICIPANT");
      for (String foreign : List.of(pair, group, altered(pair))) {
        Reply reply = eve.tries(command.apply(foreign));
        assertEquals(unknown.withoutReference(), reply.withoutReference());
      }
    }
  }

  /// An id of the same form that nobody has.
  private static String altered(String conversation) {
    char last = conversation.charAt(conversation.length() - 2);
    String other = last == 'a' ? "b" : "a";
    int at = conversation.length() - 2;
    return conversation.substring(0, at) + other + conversation.substring(at + 1);
  }

  private static List<Function<String, ObjectNode>> commands(Person eve, Person ben) {
    return List.of(
        id -> Commands.say(id, "hello"),
        id -> Commands.readAfter(id, 0, 10),
        id -> Commands.readBefore(id, 10, 10),
        id -> Commands.add(id, eve),
        id -> Commands.addWithHistory(id, "ALL", eve),
        id -> Commands.remove(id, ben),
        id -> Commands.appoint(id, eve),
        id -> Commands.dismiss(id, ben),
        id -> Commands.leave(id),
        id -> Commands.rename(id, "Mine now"),
        id -> Commands.markRead(id, 1),
        id -> Commands.typing(id),
        id -> Commands.searchMessages("secret").put("conversation", id));
  }

  @Test
  void aForeignConversationIsNotListedAndItsEventsAreNotHeard(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    Person eve = company.person();
    String pair = anna.startsConversationWith(ben);
    String known = anna.startsConversationWith(eve);
    anna.says(pair, "secret");
    anna.does(Commands.typing(pair));
    anna.says(known, "marker");
    eve.hears(known, "marker");
    assertEquals(
        List.of(known), eve.conversations().stream().map(one -> one.conversation()).toList());
    assertTrue(
        eve.device().events().stream().noneMatch(event -> event.toString().contains(pair)),
        () -> eve.device().saw());
  }
}
