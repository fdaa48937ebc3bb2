package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

/// Every view of a call fits, is accessible in light and dark, and is photographed into
/// target/screenshots: who calls reads English, who is called German.
@ExtendWith({SharedCompany.class, Chromium.class})
class CallViewsIT {

  @ParameterizedTest
  @EnumSource
  void everyViewOfACallFitsAndIsAccessible(Shape shape, Company company, Windows windows) {
    windows.onEachComputer(Telephone.KEEPING_CONNECTIONS);
    var look = new Look(shape);
    var ben = company.absent();
    var bens = windows.open(company.node().uri(), shape.computer().setLocale("de-DE"));
    bens.enters(ben, "Adresse", "Passwort", "Anmelden");
    var annas = windows.of(company.absent(), company, shape.computer());
    annas.startsChatWith(ben);
    var annasPhone = new Telephone(annas);
    var bensPhone = new Telephone(bens);

    annasPhone.callsWithVideo();
    bensPhone.rings("ruft mit Video an");
    look.at("call-rings-out", annas);
    look.at("call-rings-german", bens);

    bens.everything().button("Mit Kamera annehmen").click();
    annasPhone.seesMore();
    bensPhone.seesMore();
    look.at("call", annas);
    look.at("call-german", bens);

    annasPhone.presses("Hide pictures");
    assertThat(annas.page().locator("call-tile")).hasCount(0);
    look.at("call-small", annas);
    annasPhone.presses("Show pictures");

    bensPhone.presses("Bildschirm freigeben");
    assertThat(annasPhone.picture("Screen of " + Company.nameOf(ben))).isVisible();
    look.at("call-screen", annas);
    bensPhone.presses("Freigabe beenden");

    bensPhone.presses("Mikrofon und Kamera");
    assertThat(bens.page().getByRole(AriaRole.DIALOG)).isVisible();
    look.at("call-devices-german", bens);
    bens.page().keyboard().press("Escape");

    bensPhone.presses("Halten");
    annasPhone.shows("On hold");
    look.at("call-held", annas);
    look.at("call-hold-german", bens);
    annasPhone.hangsUp();
    look.at("call-over-german", bens);
    assertEquals(List.of(), look.faults());
  }
}
