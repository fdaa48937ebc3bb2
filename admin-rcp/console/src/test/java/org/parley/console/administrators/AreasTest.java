package org.parley.console.administrators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.console.server.Access;
import org.parley.console.server.Area;
import org.parley.console.text.Texts;

class AreasTest {

  private static final Map<Area, Object> WAS = Areas.of(Map.of("PEOPLE", "WRITE", "AUDIT", "READ"));

  @Test
  void onlyWhatChangesIsSentAndWhatIsTakenAwayAsNull() {
    Map<String, @Nullable Object> patch =
        Areas.patch(WAS, Areas.of(Map.of("PEOPLE", "WRITE", "STATUS", "READ")));
    assertEquals(2, patch.size());
    assertEquals(Access.READ, patch.get("STATUS"));
    assertTrue(patch.containsKey("AUDIT"));
    assertNull(patch.get("AUDIT"));
  }

  @Test
  void anAreaOfAnewerServerIsLeftAsItIs() {
    Map<Area, Object> areas = Areas.of(Map.of("PEOPLE", "WRITE", "ROBOTS", "WRITE"));
    assertEquals(Map.of(), Areas.patch(areas, areas));
  }

  @Test
  void anAccessOfANewerServerIsLeftAsItIs() {
    Map<Area, Object> areas = Areas.of(Map.of("PEOPLE", "MANAGE"));
    assertEquals(Map.of(), Areas.patch(areas, areas));
  }

  @Test
  void aNewAdministratorIsSentWhatTheyHave() {
    assertEquals(Map.of("PEOPLE", Access.WRITE, "AUDIT", Access.READ), Areas.created(WAS));
  }

  @Test
  void onlyWhoWritesAdministratorsMayDoEverything() {
    assertTrue(Areas.isEverything(Areas.of(Map.of("ADMINISTRATORS", "WRITE"))));
    assertFalse(Areas.isEverything(Areas.of(Map.of("ADMINISTRATORS", "READ"))));
  }

  @Test
  void aRoleIsSaidInOneLine() {
    RoleWords words = new RoleWords(new Texts(Locale.ENGLISH));
    assertEquals("change People; see Audit", words.of(WAS));
    assertEquals("nothing", words.of(Areas.of(Map.of())));
  }
}
