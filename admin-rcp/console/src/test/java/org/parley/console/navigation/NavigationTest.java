package org.parley.console.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NavigationTest {

  private final Navigation navigation = new Navigation();
  private final List<String> seen = new ArrayList<>();

  @Test
  void anObjectIsShownOnceItsPageIsOpen() {
    navigation.leadBy(page -> {
      seen.add(page);
      navigation.whenAsked(page, object -> seen.add(page + " " + object));
      return true;
    });
    assertTrue(navigation.open("groups", Optional.of("sales")));
    assertEquals(List.of("groups", "groups sales"), seen);
  }

  @Test
  void aPageThatIsNotOfferedShowsNothing() {
    navigation.whenAsked("groups", seen::add);
    assertFalse(navigation.open("groups", Optional.of("sales")));
    assertEquals(List.of(), seen);
  }
}
