package org.parley.console.server;

import java.util.List;
import java.util.Optional;

/// What a server says about a request that it did not fulfil (RFC 9457).
record Problem(Optional<String> detail, Optional<List<Field>> errors) {

  /// What is wrong in one place of the request.
  record Field(String field, String message) {}

  static Problem unsaid() {
    return new Problem(Optional.empty(), Optional.empty());
  }

  String words() {
    return detail.orElse("");
  }

  List<String> fields() {
    return errors.orElse(List.of()).stream()
        .map(error -> (error.field() + " " + error.message()).strip())
        .toList();
  }
}
