package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

@ExtendWith({SharedCompany.class, Chromium.class})
class OwnCardIT {

  @Test
  void whatOneWritesOnOnesCardIsReadByOthersAsTheirLevelOpensIt(Company company, Windows windows) {
    Person anna = company.absent();
    Person ben = company.absent();
    Window annas = windows.of(anna, company);
    annas.takesOfOneself("My card");
    Named card = new Named(annas.everything().dialog("My card"));
    card.textbox("Job title").fill("Head of sales");
    card.textbox("Phone").fill("not a number");
    card.button("Save").click();
    assertThat(card.textbox("Phone")).isFocused();
    card.textbox("Phone").fill("+49 30 23125 017");
    card.textbox("Private phone").fill("+49 30 23125 018");
    card.button("Save").click();
    assertThat(card.place()).hasCount(0);
    Window bens = windows.of(ben, company);
    Named seen = new Contacts(bens).opensCardOf(anna);
    assertThat(seen.place()).containsText("Head of sales");
    assertThat(seen.place()).containsText("+49 30 23125 017");
    assertThat(seen.place()).not().containsText("018");
  }
}
