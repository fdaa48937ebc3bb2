package org.parley.media.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.media.colibri.Load;

class ChoiceTest {

  private final Choice least = new LeastLoaded();
  private final Choice near = new SameSiteFirst(least);

  @Test
  void theOneWithTheLeastStressIsChosen() {
    assertEquals("b", chosen(least, well("a", "berlin", 0.5, 0), well("b", "berlin", 0.2, 9)));
  }

  @Test
  void ofThoseAboutEqualTheOneWithFewerConferencesIsChosen() {
    assertEquals("b", chosen(least, well("a", "berlin", 0.21, 5), well("b", "berlin", 0.24, 2)));
  }

  @Test
  void oneOfTheSiteIsChosenFirst() {
    assertEquals("a", chosen(near, well("a", "berlin", 0.8, 9), well("b", "wien", 0.1, 0)));
  }

  @Test
  void oneElsewhereIsChosenWhereThoseOfTheSiteAreOverloaded() {
    assertEquals("b", chosen(near, well("a", "berlin", 0.95, 9), well("b", "wien", 0.1, 0)));
  }

  @Test
  void whereAllAreOverloadedOneIsChosenAllTheSame() {
    assertEquals("a", chosen(near, well("a", "berlin", 0.95, 9)));
  }

  @Test
  void whereThereIsNoneNoneIsChosen() {
    assertEquals(Optional.empty(), near.choose("berlin", List.of()));
  }

  private static String chosen(Choice choice, WellBridge... well) {
    return choice.choose("berlin", List.of(well)).orElseThrow().name();
  }

  private static WellBridge well(String name, String site, double stress, int conferences) {
    return new WellBridge(
        new Bridge(name, URI.create("http://127.0.0.1:1"), site),
        new Load(stress, conferences, 2 * conferences, false),
        0);
  }
}
