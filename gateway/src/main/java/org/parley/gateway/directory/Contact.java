package org.parley.gateway.directory;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Permission;

/// What somebody gets to see of a person.
///
/// @param level what the reader may do to them
/// @param granted what the reader gave them personally
/// @param least what administrators gave them toward the reader: the least they have
/// @param groups the names of their groups, as far as `level` opens them
/// @param fields what else `level` opens, by its name
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Contact(
    Address address,
    String displayName,
    AuthorizationLevel level,
    Optional<AuthorizationLevel> granted,
    AuthorizationLevel least,
    List<String> groups,
    @JsonAnyGetter Map<String, String> fields) {

  public Contact {
    groups = List.copyOf(groups);
  }

  static Contact of(
      Person person,
      List<String> groupNames,
      AuthorizationLevel level,
      Optional<AuthorizationLevel> granted,
      AuthorizationLevel least) {
    return new Contact(
        person.address(),
        person.displayName(),
        level,
        granted,
        least,
        Permission.SEE_JOB.openTo(level) ? groupNames : List.of(),
        open(person.profile(), level));
  }

  private static Map<String, String> open(Profile profile, AuthorizationLevel level) {
    var fields = new LinkedHashMap<String, String>();
    for (var field : Profile.Field.values()) {
      var text = profile.get(field);
      if (!text.isEmpty() && field.permission().openTo(level)) {
        fields.put(field.text(), text);
      }
    }
    return fields;
  }
}
