package org.parley.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Messages of about a hundred characters in words, few of which are frequent and most are rare, as
/// people write them: what is searched later costs by its words.
final class Chatter {

  private static final int LENGTH = 100;
  private static final List<String> VOCABULARY = vocabulary(new Random(1));

  private final Random random = new Random();

  String message() {
    var text = new StringBuilder(LENGTH + 12);
    while (text.length() < LENGTH) {
      text.append(pick()).append(' ');
    }
    return text.substring(0, LENGTH - 1);
  }

  /// The exponential of an even choice: each tenfold of ranks is met as often as the one before.
  private String pick() {
    double rank = Math.pow(VOCABULARY.size(), random.nextDouble());
    return VOCABULARY.get((int) rank - 1);
  }

  private static List<String> vocabulary(Random random) {
    return IntStream.range(0, 20_000).mapToObj(_ -> word(random)).toList();
  }

  private static String word(Random random) {
    return random
        .ints(2 + random.nextInt(9), 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
