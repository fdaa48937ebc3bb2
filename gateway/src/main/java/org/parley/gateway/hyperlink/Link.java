package org.parley.gateway.hyperlink;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/// A stretch of a text that leads somewhere: from `start` to before `end`, in UTF-16 units.
///
/// @param target a number in E.164, a `mailto:` or another absolute URI
/// @param location the only location where `target` is a number, if it is an internal one that
///   cannot be reached from outside
/// @param lookAlike whether it may be mistaken for another, by its host or by how it is shown
public record Link(
    int start,
    int end,
    LinkKind kind,
    String target,
    Optional<String> location,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean lookAlike) {

  Link warning() {
    return new Link(start, end, kind, target, location, true);
  }

  static Link plain(int start, int end, LinkKind kind, String target) {
    return new Link(start, end, kind, target, Optional.empty(), false);
  }
}
