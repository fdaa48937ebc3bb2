package org.parley.it.browser;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Commands;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

@ExtendWith({SharedCompany.class, Chromium.class})
class NoticesIT {

  private static final String CHIME = "a chime";

  @BeforeEach
  void aDesktop(Windows windows) {
    windows.onEachComputer(Desktop.SCRIPT);
  }

  @Test
  void aMessageNobodyLooksAtIsToldOnceHoweverManyTabsThereAre(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    Window first = windows.of(anna, company);
    Window second = first.opensAnotherTab().isSignedIn();
    second.opens(Company.nameOf(ben));
    second.looksAway();
    ben.says(chat, "are you there?");
    var desktop = new Desktop(first.page().context());
    desktop.wasTold(List.of(CHIME, Company.nameOf(ben) + ": are you there?"));
    ben.says(chat, "hello?");
    String name = Company.nameOf(ben);
    desktop.wasTold(List.of(CHIME, CHIME, name + ": are you there?", name + ": hello?"));
  }

  @Test
  void whatIsReadInAVisibleTabIsNotTold(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    Window first = windows.of(anna, company);
    Window second = first.opensAnotherTab().isSignedIn();
    second.opens(Company.nameOf(ben));
    waitUntilReadMarksWereTold(ben, ben.says(chat, "seen"));
    waitUntilReadMarksWereTold(ben, ben.says(chat, "seen as well"));
    second.looksAway();
    ben.says(chat, "unseen");
    new Desktop(first.page().context()).wasTold(List.of(CHIME, Company.nameOf(ben) + ": unseen"));
  }

  /// They are told once in a while: what is said just after that is told as late as it gets.
  private static void waitUntilReadMarksWereTold(Person who, long sequence) {
    who.device()
        .waitsFor(
            "the read mark " + sequence,
            event ->
                event.path("event").asString("").equals("Read")
                    && event.path("sequence").asLong() == sequence);
  }

  @Test
  void ofAGroupOnlyMentionsAreToldUnlessOneWantsAllOrNothing(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben, company.absent());
    anna.does(Commands.rename(chat, "Fair"));
    Window window = windows.of(anna, company);
    var desktop = new Desktop(window.page().context());
    String from = "Fair: " + Company.nameOf(ben) + ": ";
    ben.says(chat, "plain");
    String mention = "@" + Company.nameOf(anna) + ", look";
    ben.says(chat, mention);
    desktop.wasTold(List.of(CHIME, from + mention));

    window.sets("Notifications", "All messages");
    window.sets("Sound", "Off");
    ben.says(chat, "everything");
    desktop.wasTold(List.of(CHIME, from + mention, from + "everything"));

    window.sets("Notifications", "Off");
    window.sets("Sound", "All messages");
    ben.says(chat, "quiet please");
    desktop.wasTold(List.of(CHIME, CHIME, from + mention, from + "everything"));
  }
}
