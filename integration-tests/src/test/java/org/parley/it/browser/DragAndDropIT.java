package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

@ExtendWith({SharedCompany.class, Chromium.class})
class DragAndDropIT {

  @Test
  void aContactDraggedOntoTheChatJoinsItAfterAQuestion(Company company, Windows windows) {
    Person anna = company.person();
    Person carla = company.person();
    String chat = anna.startsConversationWith(company.absent(), company.absent());
    anna.says(chat, "hello all");
    Window window = windows.of(anna, company);
    window.opens("hello all");
    found(window, carla).dragTo(window.messages());
    var picker = new Picker(window);
    picker.hasChosen(Company.nameOf(carla));
    picker.confirms("Add");
    window.participants().areShown().include(carla);
    window.says("welcome");
    carla.hears(chat, "welcome");
  }

  @Test
  void whoIsNoModeratorCannotDropAnybody(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.absent();
    String chat = anna.startsConversationWith(ben, company.absent());
    anna.says(chat, "hello all");
    Window window = windows.of(ben, company);
    window.opens("hello all");
    found(window, company.absent()).dragTo(window.messages());
    assertThat(window.page().getByRole(AriaRole.DIALOG)).hasCount(0);
    window.says("still here");
  }

  private static Locator found(Window window, Person who) {
    window.searches(Company.nameOf(who));
    return window
        .everything()
        .list("People")
        .getByRole(AriaRole.BUTTON)
        .filter(new Locator.FilterOptions().setHasText(who.address()));
  }
}
