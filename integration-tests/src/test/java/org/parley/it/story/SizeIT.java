package org.parley.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Commands;
import org.parley.it.client.Person;
import org.parley.it.client.Reply;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

@ExtendWith(SharedCompany.class)
class SizeIT {

  private static final int LIMIT = 30;

  @Test
  void thirtyChat(Company company) {
    List<Person> people = company.people(LIMIT);
    Person anna = people.getFirst();
    String chat = anna.startsConversationWith(people.subList(1, LIMIT).toArray(Person[]::new));
    anna.says(chat, "thirty of us");
    people.forEach(who -> who.hears(chat, "thirty of us"));
    people.getLast().says(chat, "indeed");
    people.forEach(who -> who.hears(chat, "indeed"));
  }

  @Test
  void theThirtyFirstIsRefused(Company company) {
    Person anna = company.person();
    List<Person> others = company.people(LIMIT);
    anna.tries(Commands.startConversation(others, "all")).isRefusedAs("TOO_MANY_PARTICIPANTS");
    String chat = anna.startsConversationWith(others.subList(0, LIMIT - 1).toArray(Person[]::new));
    anna.tries(Commands.add(chat, others.getLast())).isRefusedAs("TOO_MANY_PARTICIPANTS");
    assertEquals(LIMIT, anna.listed(chat).orElseThrow().participants().size());
    anna.does(Commands.remove(chat, others.getFirst()));
    anna.does(Commands.add(chat, others.getLast()));
    assertEquals(LIMIT, anna.listed(chat).orElseThrow().participants().size());
  }

  @Test
  void ofManyWhoAddAThirtiethAtOnceOneSucceeds(Company company) {
    Person anna = company.person();
    List<Person> others = company.people(LIMIT - 2);
    String chat = anna.startsConversationWith(others.toArray(Person[]::new));
    List<Person> moderators = others.subList(0, 4);
    moderators.forEach(who -> anna.does(Commands.appoint(chat, who)));
    List<Person> newcomers = company.people(4);
    List<Reply> replies =
        java.util.stream.IntStream.range(0, 4)
            .mapToObj(n -> moderators.get(n).device().send(Commands.add(chat, newcomers.get(n))))
            .toList()
            .stream()
            .map(reply -> reply.join())
            .toList();
    assertEquals(1, replies.stream().filter(Reply::isOk).count(), replies::toString);
    replies.stream()
        .filter(reply -> !reply.isOk())
        .forEach(reply -> reply.isRefusedAs("TOO_MANY_PARTICIPANTS"));
    assertEquals(LIMIT, anna.listed(chat).orElseThrow().participants().size());
  }
}
