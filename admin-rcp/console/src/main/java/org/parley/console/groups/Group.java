package org.parley.console.groups;

import java.util.List;
import java.util.Optional;

/// What a list says of a group.
record Group(String id, String name, boolean active, String level) {

  /// Some groups in the order of their ids.
  record Groups(List<Group> items, Optional<String> next) {}

  /// The addresses of some members.
  record Members(List<String> items, Optional<String> next) {}
}
