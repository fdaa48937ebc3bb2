package org.parley.gateway.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.parley.gateway.access.Address;

/// What colleagues get to see of a person.
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Contact(
    Address address,
    String displayName,
    Optional<String> mobile,
    Optional<String> phone,
    List<String> groups) {

  public Contact {
    groups = List.copyOf(groups);
  }

  static Contact of(Person person) {
    return new Contact(
        person.address(),
        person.displayName(),
        Optional.of(person.mobile()).filter(number -> !number.isEmpty()),
        Optional.of(person.phone()).filter(number -> !number.isEmpty()),
        person.groups());
  }
}
