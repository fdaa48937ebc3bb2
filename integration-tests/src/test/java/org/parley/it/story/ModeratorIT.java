package org.parley.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Commands;
import org.parley.it.client.Eventually;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

@ExtendWith(SharedCompany.class)
class ModeratorIT {

  @Test
  void theStarterIsModeratorAndOnlyModeratorsChangeWhoIsIn(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    Person carla = company.person();
    Person dave = company.person();
    String chat = anna.startsConversationWith(ben, carla);
    assertEquals(Set.of(anna.address()), ben.listed(chat).orElseThrow().moderators());
    ben.tries(Commands.add(chat, dave)).isRefusedAs("NOT_A_MODERATOR");
    ben.tries(Commands.remove(chat, carla)).isRefusedAs("NOT_A_MODERATOR");
    ben.tries(Commands.appoint(chat, ben)).isRefusedAs("NOT_A_MODERATOR");
    ben.tries(Commands.dismiss(chat, anna)).isRefusedAs("NOT_A_MODERATOR");
    assertEquals(
        Set.of(anna.address(), ben.address(), carla.address()),
        anna.listed(chat).orElseThrow().participants());
  }

  @Test
  void whoIsAppointedModeratesUntilDismissed(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    Person carla = company.person();
    String chat = anna.startsConversationWith(ben, carla);
    anna.does(Commands.appoint(chat, ben));
    heardKind(carla, chat, "ModeratorAppointed", ben);
    ben.does(Commands.add(chat, company.person()));
    anna.does(Commands.dismiss(chat, ben));
    heardKind(carla, chat, "ModeratorDismissed", ben);
    ben.tries(Commands.remove(chat, carla)).isRefusedAs("NOT_A_MODERATOR");
  }

  private static void heardKind(Person who, String chat, String kind, Person about) {
    boolean read =
        who.readsAll(chat).stream()
            .anyMatch(entry ->
                entry.kind().equals(kind)
                    && entry.json().path("participant").asString("").equals(about.address()));
    assertTrue(read, () -> kind + " is not among " + who.readsAll(chat));
  }

  @Test
  void whenTheLastModeratorLeavesTheLongestStandingBecomesOne(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    Person carla = company.person();
    Person dave = company.person();
    String chat = anna.startsConversationWith(ben, carla);
    anna.does(Commands.remove(chat, ben));
    anna.does(Commands.add(chat, dave));
    anna.does(Commands.add(chat, ben));
    anna.does(Commands.leave(chat));
    Eventually.holds(
        "carla moderates",
        () -> dave.listed(chat).orElseThrow().moderators().equals(Set.of(carla.address())),
        () -> dave.listed(chat).toString());
    carla.does(Commands.remove(chat, dave));
  }

  @Test
  void theLastModeratorCannotBeDismissed(Company company) {
    Person anna = company.person();
    String chat = anna.startsConversationWith(company.person(), company.person());
    anna.tries(Commands.dismiss(chat, anna)).isRefusedAs("LAST_MODERATOR");
  }

  @Test
  void onlyParticipantsCanBeRemovedOrAppointed(Company company) {
    Person anna = company.person();
    Person stranger = company.person();
    String chat = anna.startsConversationWith(company.person(), company.person());
    anna.tries(Commands.remove(chat, stranger)).isRefusedAs("NO_SUCH_PARTICIPANT");
    anna.tries(Commands.appoint(chat, stranger)).isRefusedAs("NO_SUCH_PARTICIPANT");
    var nobody = new Person("nobody@nowhere.example", "", company.rest());
    anna.tries(Commands.add(chat, nobody)).isRefusedAs("UNKNOWN_PERSON");
  }
}
