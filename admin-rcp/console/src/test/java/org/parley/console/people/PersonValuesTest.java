package org.parley.console.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonValuesTest {

  private static final Map<PersonField, Object> EVA =
      Map.of(
          PersonField.DISPLAY_NAME,
          "Eva",
          PersonField.MOBILE,
          "+491711",
          PersonField.GROUPS,
          List.of("sales"),
          PersonField.ENABLED,
          true);

  @Test
  void whatIsTheSameIsNotSent() {
    assertEquals(
        Map.of("displayName", "Eva Bauer"),
        PersonValues.patch(EVA, with(PersonField.DISPLAY_NAME, "Eva Bauer")));
  }

  @Test
  void whatWasEmptiedIsTakenAway() {
    Map<String, @Nullable Object> patch = PersonValues.patch(EVA, with(PersonField.MOBILE, ""));
    assertTrue(patch.containsKey("mobile"));
    assertNull(patch.get("mobile"));
  }

  @Test
  void groupsAreSentAsAwhole() {
    assertEquals(
        Map.of("groups", List.of("sales", "support")),
        PersonValues.patch(EVA, with(PersonField.GROUPS, List.of("sales", "support"))));
  }

  @Test
  void ofSomebodyNewNothingEmptyIsSent() {
    Map<String, Object> body =
        PersonValues.created("eva@berlin.example", with(PersonField.MOBILE, ""));
    assertEquals("eva@berlin.example", body.get("address"));
    assertFalse(body.containsKey("mobile"));
  }

  private static Map<PersonField, Object> with(PersonField field, Object value) {
    Map<PersonField, Object> values = new EnumMap<>(EVA);
    values.put(field, value);
    return values;
  }
}
