package org.parley.gateway.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.gateway.access.Area;
import org.parley.gateway.access.Reach;

class RoleTest {

  @ParameterizedTest
  @EnumSource(Area.class)
  void whoReadsMayNotWriteAndWhoWritesMayRead(Area area) {
    var reader = new Role(Map.of(area, Reach.READ));
    assertTrue(reader.allows(area, Reach.READ));
    assertFalse(reader.allows(area, Reach.WRITE));
    assertTrue(new Role(Map.of(area, Reach.WRITE)).allows(area, Reach.READ));
  }

  @Test
  void anotherAreaIsNotHeld() {
    for (var area : Area.values()) {
      for (var other : Area.values()) {
        boolean held = area == other || area == Area.ADMINISTRATORS;
        assertEquals(held, new Role(Map.of(area, Reach.WRITE)).allows(other, Reach.READ));
      }
    }
  }

  @Test
  void whoWritesAdministratorsMayDoEverything() {
    var role = new Role(Map.of(Area.ADMINISTRATORS, Reach.WRITE));
    assertTrue(role.isFull());
    assertTrue(role.allows(Area.PEOPLE, Reach.WRITE));
    assertFalse(new Role(Map.of(Area.ADMINISTRATORS, Reach.READ)).isFull());
  }

  @Test
  void whoMayDoEverythingIsToldToWriteEveryArea() {
    assertEquals(Role.full().areas(), new Role(Map.of(Area.ADMINISTRATORS, Reach.WRITE)).held());
    var reader = Map.of(Area.AUDIT, Reach.READ);
    assertEquals(reader, new Role(reader).held());
  }

  @Test
  void aRoleIsReadAsItWasWritten() {
    var role = new Role(Map.of(Area.AUDIT, Reach.READ, Area.SMS, Reach.WRITE));
    assertEquals(role, Role.of(role.json()));
    assertEquals(Role.full(), Role.of(Role.full().json()));
  }
}
