package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

@ExtendWith({SharedCompany.class, Chromium.class})
class TabsIT {

  @Test
  void aNewTabIsSignedInByItselfAndWhatIsReadInOneIsReadInBoth(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    Window first = windows.of(anna, company);
    Window second = first.opensAnotherTab().isSignedIn();
    ben.says(chat, "hello");
    assertThat(first.chat("hello").getByLabel("one unread message")).isVisible();
    assertThat(second.chat("hello").getByLabel("one unread message")).isVisible();
    second.opens("hello");
    assertThat(first.chat("hello")).isVisible();
    assertThat(first.chat("hello").getByLabel("one unread message")).hasCount(0);
    second.says("hello Ben");
    first.opens("hello Ben");
    first.hears("hello Ben");
  }

  @Test
  void signingOutInOneTabEndsTheOthers(Company company, Windows windows) {
    Person anna = company.absent();
    Window first = windows.of(anna, company);
    Window second = first.opensAnotherTab().isSignedIn();
    first.takesOfOneself("Sign out");
    first.isSignedOut();
    second.isSignedOut();
    second.page().reload();
    second.isSignedOut();
  }

  @Test
  void whatIsWrittenInOneTabIsThereOnceInTheOther(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    anna.startsConversationWith(ben);
    Window first = windows.of(anna, company);
    first.opens(Company.nameOf(ben));
    Window second = first.opensAnotherTab().isSignedIn();
    second.opens(Company.nameOf(ben));
    first.says("from the first");
    second.hears("from the first");
    second.says("from the second");
    first.hears("from the second");
    first.hears("from the first");
  }
}
