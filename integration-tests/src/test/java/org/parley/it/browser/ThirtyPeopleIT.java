package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

@ExtendWith({SharedCompany.class, Chromium.class})
class ThirtyPeopleIT {

  @Test
  void ofThirtyPeopleTwoInWindowsAndTheOthersOnDevicesEachGetsEverythingOnce(
      Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    List<Person> others = company.people(28);
    List<Person> all = new ArrayList<>(others);
    all.add(ben);
    String chat = anna.startsConversationWith(all.toArray(Person[]::new));
    Window annas = windows.of(anna, company);
    Window bens = windows.of(ben, company);
    annas.opens("27 others");
    bens.opens("27 others");
    annas.says("Hello everybody");
    others.forEach(one -> one.says(chat, "Hello from " + one.address()));
    bens.says("Hello too");

    List<String> texts = new ArrayList<>();
    texts.add("Hello everybody");
    others.forEach(one -> texts.add("Hello from " + one.address()));
    texts.add("Hello too");
    for (Window window : List.of(annas, bens)) {
      assertThat(window.messages().getByRole(AriaRole.ARTICLE)).hasCount(texts.size());
      texts.forEach(window::hears);
    }
    others.forEach(one -> texts.forEach(text -> one.hears(chat, text)));
    assertEquals(new HashSet<>(texts), new HashSet<>(anna.texts(chat)));
    annas.participants().areShown();
    assertThat(annas.everything().list("Participants").getByRole(AriaRole.LISTITEM)).hasCount(30);
  }
}
