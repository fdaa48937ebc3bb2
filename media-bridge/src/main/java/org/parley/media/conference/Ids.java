package org.parley.media.conference;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Makes names that a bridge takes as parts of a path, and that nobody guesses where the generator
/// is a secure one.
public record Ids(RandomGenerator random) {

  private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LENGTH = 8;

  String next() {
    return random
        .ints(LENGTH, 0, SIGNS.length())
        .mapToObj(i -> "" + SIGNS.charAt(i))
        .collect(Collectors.joining());
  }
}
