package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Commands;
import org.parley.it.client.Person;
import org.parley.it.client.Reply;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

@ExtendWith({SharedCompany.class, Chromium.class})
class SearchIT {

  @Test
  void aMessageOfLongAgoIsFoundAndOpensAtItsPlace(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    anna.says(chat, "Where did I put the screwdriver?");
    Stream.generate(() -> anna.device().send(Commands.say(chat, "something else")))
        .limit(300)
        .toList()
        .forEach(CompletableFuture<Reply>::join);
    ben.says(chat, "the newest");
    Window window = windows.of(anna, company);
    window.searches("screw");
    found(window, "Where did I put the screwdriver?").click();
    assertThat(window.message("Where did I put the screwdriver?")).isInViewport();
    assertThat(window.message("the newest")).hasCount(0);
    window.everything().button("To the newest message").click();
    assertThat(window.message("the newest")).isInViewport();
  }

  @Test
  void whatIsFoundShowsWhoSaidItAndWhere(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben, company.absent());
    anna.does(Commands.rename(chat, "Garden"));
    ben.says(chat, "The wheelbarrow is broken");
    Window window = windows.of(anna, company);
    window.searches("wheelb");
    Locator line = found(window, "The wheelbarrow is broken");
    assertThat(line).containsText("Garden");
    assertThat(line).containsText(Company.nameOf(ben));
    window.searches("garden");
    assertThat(window.chat("Garden")).isVisible();
    window.searches("nothing like this");
    assertThat(window.page().getByText("No messages found.")).isVisible();
    assertThat(window.page().getByText("Nobody found.")).isVisible();
    window.everything().button("Clear the search").click();
    window.opens("Garden");
    window.hears("The wheelbarrow is broken");
  }

  @Test
  void oneChatCanBeSearchedAlone(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    Person carla = company.person();
    ben.says(anna.startsConversationWith(ben), "the ladder is here");
    carla.says(anna.startsConversationWith(carla), "no ladder there");
    Window window = windows.of(anna, company);
    window.opens(Company.nameOf(ben));
    window.takesOfConversation("Search in this chat");
    window.presses("l");
    window.searches("ladder");
    assertThat(found(window, "the ladder is here")).isVisible();
    assertThat(found(window, "no ladder there")).hasCount(0);
    window.everything().button("Search everywhere").click();
    assertThat(found(window, "no ladder there")).isVisible();
  }

  @Test
  void aChatThatWasHiddenOpensFromWhatIsFoundInIt(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    ben.says(chat, "where the key lies");
    Window window = windows.of(anna, company);
    window.opens(Company.nameOf(ben));
    window.takesOfConversation("Leave");
    window.everything().button("Leave").click();
    assertThat(window.chat("where the key lies")).hasCount(0);
    window.searches("key");
    found(window, "where the key lies").click();
    window.hears("where the key lies");
    window.says("found it");
    ben.hears(chat, "found it");
    window.everything().button("Clear the search").click();
    assertThat(window.chat("found it")).isVisible();
  }

  private static Locator found(Window window, String text) {
    return window
        .everything()
        .list("Messages")
        .getByRole(AriaRole.BUTTON)
        .filter(new Locator.FilterOptions().setHasText(text));
  }
}
