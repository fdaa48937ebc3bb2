package org.parley.console.people;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.console.server.Person;

/// All values of a person, as they are or as an administrator entered them; and what the server is
/// sent to make them so.
final class PersonValues {

  private PersonValues() {}

  static Map<PersonField, Object> of(Person person) {
    Map<PersonField, Object> values = new EnumMap<>(PersonField.class);
    Arrays.stream(PersonField.values()).forEach(field -> values.put(field, field.of(person)));
    return values;
  }

  /// The merge patch (RFC 7396) that makes `now` of what `was`: what is the same is not in it.
  static Map<String, @Nullable Object> patch(
      Map<PersonField, Object> was, Map<PersonField, Object> now) {
    Map<String, @Nullable Object> patch = new LinkedHashMap<>();
    now.forEach((field, value) -> {
      if (!Objects.equals(was.get(field), value)) {
        patch.put(field.property(), "".equals(value) ? null : value);
      }
    });
    return patch;
  }

  /// A new person of `address` with `values`.
  static Map<String, Object> created(String address, Map<PersonField, Object> values) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("address", address);
    values.forEach((field, value) -> {
      if (!"".equals(value)) {
        body.put(field.property(), value);
      }
    });
    return body;
  }
}
