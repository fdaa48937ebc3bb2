package org.parley.gateway.store;

import io.vertx.core.buffer.Buffer;
import java.util.Set;

/// An entry that has no sequence yet; within one log no two entries share a `fence`.
///
/// @param words what [Store#search] finds it by, stored with it; a word is not empty and has no
///   space in it
public record NewEntry(String fence, Buffer body, Set<String> words) {
  public NewEntry {
    words = Set.copyOf(words);
    if (words.stream().anyMatch(word -> word.isEmpty() || word.indexOf(' ') >= 0)) {
      throw new IllegalArgumentException("a word is not empty and has no space in it");
    }
  }

  /// An entry that no search finds.
  public NewEntry(String fence, Buffer body) {
    this(fence, body, Set.of());
  }
}
