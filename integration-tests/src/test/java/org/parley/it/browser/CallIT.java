package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

/// Two people call each other, without a bridge.
@ExtendWith({SharedCompany.class, Chromium.class})
class CallIT {

  private static final String ACCEPT = "Accept";
  private static final String WITH_CAMERA = "Accept with camera";

  private Person anna;
  private Person ben;
  private Window annas;
  private Window bens;
  private Telephone annasPhone;
  private Telephone bensPhone;

  @BeforeEach
  void bothAreThere(Company company, Windows windows) {
    windows.onEachComputer(Telephone.KEEPING_CONNECTIONS);
    anna = company.absent();
    ben = company.absent();
    annas = windows.of(anna, company);
    bens = windows.of(ben, company);
    annas.startsChatWith(ben);
    annas.says("Shall we talk?");
    bens.opens(Company.nameOf(anna));
    annasPhone = new Telephone(annas);
    bensPhone = new Telephone(bens);
  }

  @Test
  void twoPeopleSeeAndHearEachOtherUntilOneHangsUp() {
    annasPhone.callsWithVideo();
    bensPhone.rings(Company.nameOf(anna) + " is calling with video").answers(WITH_CAMERA);
    annasPhone.hearsMore().seesMore();
    bensPhone.hearsMore().seesMore();
    bensPhone.hangsUp();
    annasPhone.isOver();
    annasPhone.isNoted(Company.nameOf(anna) + " called");
    bensPhone.isNoted(Company.nameOf(anna) + " called");
  }

  @Test
  void whoIsCalledMayRejectIt() {
    annasPhone.calls();
    bensPhone.answers("Reject");
    annasPhone.shows("The call was rejected");
    annasPhone.isNoted("The call was rejected");
    bensPhone.ringsNot();
    bensPhone.isNoted("Rejected call from " + Company.nameOf(anna));
  }

  @Test
  void whoCallsMayThinkBetterOfIt() {
    annasPhone.calls();
    bensPhone.rings("is calling");
    annasPhone.hangsUp();
    bensPhone.ringsNot();
    bensPhone.isNoted("Missed call from " + Company.nameOf(anna));
  }

  @Test
  void oneDeviceAnswersAndTheOthersStopRinging(Company company, Windows windows) {
    var other = new Telephone(windows.of(ben, company));
    annasPhone.calls();
    other.rings("is calling");
    bensPhone.answers(ACCEPT);
    other.ringsNot();
    bensPhone.hearsMore();
    bensPhone.hangsUp();
    annasPhone.isOver();
  }

  @Test
  void whoTalksIsBusyForAnybodyElse(Company company, Windows windows) {
    annasPhone.calls();
    bensPhone.answers(ACCEPT);
    annasPhone.hearsMore();
    Person carl = company.absent();
    Window carls = windows.of(carl, company);
    carls.startsChatWith(ben);
    var carlsPhone = new Telephone(carls);
    carlsPhone.calls();
    carlsPhone.isNoted("Busy: in another call");
    bensPhone.ringsNot();
    assertThat(carls.page().getByLabel("In a call").first()).isVisible();
    annasPhone.hangsUp();
    bensPhone.isOver();
  }

  @Test
  void aScreenIsSharedAndTakenBack() {
    annasPhone.calls();
    bensPhone.answers(ACCEPT);
    annasPhone.hearsMore();
    bensPhone.presses("Share screen");
    assertThat(annasPhone.picture("Screen of " + Company.nameOf(ben))).isVisible();
    annasPhone.seesMore();
    bensPhone.presses("Stop sharing");
    assertThat(annasPhone.picture("Screen of " + Company.nameOf(ben))).hasCount(0);
    annasPhone.hangsUp();
    bensPhone.isOver();
  }

  @Test
  void oneAsksForTheScreenOfTheOther() {
    annasPhone.calls();
    bensPhone.answers(ACCEPT);
    annasPhone.hearsMore();
    asksForScreen(annas);
    bensPhone.shows("would like to see your screen");
    bensPhone.presses("Not now");
    assertThat(bens.page().getByText("would like to see your screen")).hasCount(0);
    asksForScreen(annas);
    bens.page()
        .getByRole(AriaRole.ALERT)
        .getByText("Share screen", new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(annasPhone.picture("Screen of " + Company.nameOf(ben))).isVisible();
    annasPhone.seesMore();
    annasPhone.hangsUp();
    bensPhone.isOver();
  }

  private void asksForScreen(Window window) {
    var tile =
        window
            .page()
            .locator("call-tile")
            .filter(new Locator.FilterOptions().setHasText(Company.nameOf(ben)));
    new Named(tile).button(Company.nameOf(ben) + ": menu").click();
    window.everything().menuItem("Ask for their screen").click();
  }

  @Test
  void onHoldNothingIsHeardUntilItGoesOn() {
    annasPhone.calls();
    bensPhone.answers(ACCEPT);
    annasPhone.hearsMore();
    bensPhone.presses("Hold");
    annasPhone.shows("On hold");
    bensPhone.presses("Resume");
    annasPhone.hearsMore();
    annasPhone.hangsUp();
    bensPhone.isOver();
  }

  @Test
  void muteIsShownToTheOther() {
    annasPhone.calls();
    bensPhone.answers(ACCEPT);
    annasPhone.hearsMore();
    bensPhone.presses("Mute");
    assertThat(annas.page().locator("call-pane").getByLabel("Muted")).isVisible();
    bensPhone.presses("Unmute");
    assertThat(annas.page().locator("call-pane").getByLabel("Muted")).hasCount(0);
    annasPhone.hangsUp();
    bensPhone.isOver();
  }

  @Test
  void whoClosesTheirWindowIsOutOfTheCall() {
    annasPhone.calls();
    bensPhone.answers(ACCEPT);
    annasPhone.hearsMore();
    bens.page().close();
    annasPhone.isOver();
  }
}
