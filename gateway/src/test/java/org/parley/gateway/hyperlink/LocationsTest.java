package org.parley.gateway.hyperlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationsTest {

  private final Locations locations =
      new Locations(List.of(Places.BERLIN, Places.LISBON), "Lisbon");

  @Test
  void whoHasNoLocationIsAtTheStandardOne() {
    assertEquals(Optional.of(Places.BERLIN), locations.of(Optional.of("Berlin")));
    assertEquals(Optional.of(Places.LISBON), locations.of(Optional.empty()));
    assertEquals(Optional.of(Places.LISBON), locations.of(Optional.of("Atlantis")));
    assertEquals(
        Optional.of(Places.BERLIN), new Locations(locations.all(), "").of(Optional.empty()));
    assertEquals(Optional.empty(), Locations.NONE.of(Optional.of("Berlin")));
  }

  @Test
  void twoOfOneNameAreRefused() {
    var twice = List.of(Places.BERLIN, Places.BERLIN);
    assertThrows(IllegalArgumentException.class, () -> new Locations(twice, ""));
  }

  @Test
  void withoutALocationOnlyInternationalNumbersAreLinks() {
    var recogniser = new Recogniser(Schemes.standard());
    var links =
        recogniser.links(
            Optional.empty(), "102, 030 23125102, tel:102, 0049 30 23125102, +49 30 23125102");
    assertEquals(List.of("+493023125102"), links.stream().map(Link::target).toList());
  }

  @Test
  void onlyTheSchemesOfTheOperatorAreLinks() {
    var recogniser = new Recogniser(new Schemes(Set.of("https", "spotify")));
    var links =
        recogniser.links(
            Optional.empty(),
            "http://a.example www.a.example spotify:track:1 https://a.example a@b.example");
    assertEquals(
        List.of("spotify:track:1", "https://a.example", "mailto:a@b.example"),
        links.stream().map(Link::target).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript", "data", "vbscript", "blob", "mailto", "tel", "HTTP", "a b", "x", ""})
  void aSchemeThatMayNeverBeOpenedIsRefused(String name) {
    assertThrows(IllegalArgumentException.class, () -> new Schemes(Set.of(name)));
  }

  @Test
  void atMostAHundredLinksAreFound() {
    var recogniser = new Recogniser(Schemes.standard());
    var links = recogniser.links(Optional.of(Places.BERLIN), "a@b.example ".repeat(200));
    assertEquals(100, links.size());
  }

  @Test
  void aLongUrlIsNone() {
    var recogniser = new Recogniser(Schemes.standard());
    var url = "https://a.example/" + "x".repeat(Webs.LONGEST);
    assertEquals(List.of(), recogniser.links(Optional.empty(), url));
    assertEquals(1, recogniser.links(Optional.empty(), url.substring(0, Webs.LONGEST)).size());
  }

  @Test
  void linksWhoseTargetsAreTooLongTogetherAreLeftOut() {
    var recogniser = new Recogniser(Schemes.standard());
    var encoded = "<https://a.example/" + "\ue000".repeat(800) + "> ";
    var links = recogniser.links(Optional.empty(), encoded.repeat(5) + "a@b.example");
    assertEquals(3, links.size());
    assertEquals("mailto:a@b.example", links.getLast().target());
  }

  @Test
  void theDemoCompanyHasTwo() {
    var names = DemoLocations.all().stream().map(Location::name).toList();
    assertTrue(names.containsAll(List.of("Berlin", "Lisbon")));
  }
}
