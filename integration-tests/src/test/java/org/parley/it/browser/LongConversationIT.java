package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Commands;
import org.parley.it.client.Person;
import org.parley.it.client.Reply;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

@ExtendWith({SharedCompany.class, Chromium.class})
class LongConversationIT {

  private static final int SEVERAL_STRETCHES = 800;
  private static final int ENTRIES = 10_000;
  private static final int FIRST_MESSAGE = 2;
  private static final int WHEEL_TURNS = 12;
  private static final int PIXELS = 700;
  private static final int MOST_ARTICLES = 500;

  @Test
  void tenThousandEntriesScrollUpToTheFirstAndBackWithoutAJump(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    fill(anna, chat, ENTRIES);
    ben.does(Commands.markRead(chat, ENTRIES));
    Window window = windows.of(ben, company);
    window.opens(Company.nameOf(anna));
    assertThat(window.message(text(ENTRIES - 1))).isInViewport();
    var scroll = new Scroll(window);
    for (int i = 0; i < WHEEL_TURNS; i++) {
      scroll.wheelUp(PIXELS);
    }
    window.messages().focus();
    Scroll.Stretch stretch = scroll.stretch();
    while (stretch.first() > FIRST_MESSAGE) {
      stretch = scroll.home();
      assertTrue(stretch.count() <= MOST_ARTICLES, stretch::toString);
    }
    window.presses("Home");
    assertThat(window.message(text(1))).isInViewport();
    window.everything().button("To the newest message").click();
    assertThat(window.message(text(ENTRIES - 1))).isInViewport();
    assertTrue(scroll.stretch().count() <= MOST_ARTICLES, () -> scroll.stretch().toString());
  }

  @Test
  void aChatThatWasLeftFarUpBeginsAtItsNewMessagesWhenItIsOpenedAgain(
      Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    Person carla = company.person();
    String chat = anna.startsConversationWith(ben);
    carla.startsConversationWith(ben);
    fill(anna, chat, SEVERAL_STRETCHES);
    ben.does(Commands.markRead(chat, SEVERAL_STRETCHES));
    Window window = windows.of(ben, company);
    window.opens(Company.nameOf(anna));
    window.messages().focus();
    var scroll = new Scroll(window);
    while (scroll.stretch().first() > FIRST_MESSAGE) {
      scroll.home();
    }
    window.opens(Company.nameOf(carla));
    anna.says(chat, "the newest");
    window.opens("the newest");
    assertThat(window.message("the newest")).isInViewport();
    window.says("seen");
    assertThat(window.message("seen")).isInViewport();
  }

  /// Entry 1 is that the conversation began, so the last message is number `entries - 1`.
  private static void fill(Person who, String chat, int entries) {
    List<CompletableFuture<Reply>> replies =
        IntStream.range(1, entries)
            .mapToObj(n -> who.device().send(Commands.say(chat, text(n))))
            .toList();
    replies.forEach(reply -> reply.join().ok());
  }

  private static String text(int number) {
    return "message " + number + (number % 7 == 0 ? ", which is of two lines" : "");
  }
}
