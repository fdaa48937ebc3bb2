package org.parley.gateway.configuration;

import java.util.List;
import java.util.Map;

/// What a file holds at one place, before anybody knows what it means.
sealed interface Value {

  /// A single value as it is written there.
  record Scalar(String text) implements Value {}

  /// Named values in the order of the file.
  record Branch(Map<String, Value> values) implements Value {
    static final Branch EMPTY = new Branch(Map.of());
  }

  /// Values in order.
  record Listing(List<Value> values) implements Value {}

  /// A name without a value, such as a section whose lines are all comments.
  record Absent() implements Value {}
}
