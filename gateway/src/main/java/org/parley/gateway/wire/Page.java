package org.parley.gateway.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Which part of a long list is asked for: so many of those whose key comes after another.
record Page(int limit, Optional<String> after) {

  /// Part of a list, and how to get the next one.
  record Paged<T>(List<T> items, Optional<String> next) {}

  /// Empty if `cursor` was never given out.
  static Optional<Page> of(int limit, Optional<String> cursor) {
    if (cursor.isEmpty()) {
      return Optional.of(new Page(limit, Optional.empty()));
    }
    return key(cursor.get()).map(key -> new Page(limit, Optional.of(key)));
  }

  /// Takes this page of a list that is sorted by `key`.
  <T> Paged<T> of(List<T> all, Function<T, String> key) {
    int from =
        after
            .map(last ->
                (int) all.stream().takeWhile(it -> key.apply(it).compareTo(last) <= 0).count())
            .orElse(0);
    var rest = all.subList(from, Math.min(all.size(), from + limit + 1));
    return cut(rest, key);
  }

  /// Makes a page of up to `limit` + 1 items that come after this page's key: one more tells that
  /// there are more.
  <T> Paged<T> cut(List<T> following, Function<T, String> key) {
    if (following.size() <= limit) {
      return new Paged<>(List.copyOf(following), Optional.empty());
    }
    var items = List.copyOf(following.subList(0, limit));
    return new Paged<>(items, Optional.of(cursor(key.apply(items.getLast()))));
  }

  private static String cursor(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> key(String cursor) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (IllegalArgumentException | CharacterCodingException _) {
      return Optional.empty();
    }
  }
}
