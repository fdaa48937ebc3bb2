package org.parley.gateway.search;

import com.ibm.icu.text.Normalizer2;
import java.util.Optional;
import java.util.function.IntConsumer;

/// Folds characters into what searching compares: decomposed as in Unicode's NFKD, without case.
///
/// Each for itself, so that the time grows with a text's length and with nothing else: neither the
/// order of marks, which normalising a whole text sorts, nor the place of a sigma in its word
/// matters to a search.
final class Folding {

  private final Normalizer2 decomposition = Normalizer2.getNFKDInstance();
  private final IntConsumer folded;
  private int given;

  /// @param folded takes what comes of each character, one code point after the other
  Folding(IntConsumer folded) {
    this.folded = folded;
  }

  void take(int point) {
    if (point < 0x80) {
      give(Character.toLowerCase(point));
    } else {
      // Decomposed first, since what comes of it may be in upper case, and again, since that may
      // have another form in lower case.
      decomposed(point, each -> withoutCase(each, lower -> decomposed(lower, this::give)));
    }
  }

  /// How many code points have come of all characters so far.
  int given() {
    return given;
  }

  private void give(int point) {
    given++;
    folded.accept(point);
  }

  private void decomposed(int point, IntConsumer parts) {
    Optional.ofNullable(decomposition.getDecomposition(point))
        .ifPresentOrElse(text -> text.codePoints().forEach(parts), () -> parts.accept(point));
  }

  /// By way of upper case, which is one for the several forms of some letters.
  private static void withoutCase(int point, IntConsumer lower) {
    int plain = Character.toLowerCase(Character.toUpperCase(Character.toLowerCase(point)));
    if (plain == 'ß') {
      lower.accept('s');
      lower.accept('s');
    } else {
      lower.accept(plain);
    }
  }
}
