package org.parley.gateway.directory;

import java.util.List;
import org.parley.gateway.search.Words;

/// What somebody looks for: words of which each must be found.
record SearchTerms(List<Term> terms) {

  static SearchTerms of(String text) {
    var all = Words.asked(text).stream().map(Term::of).toList();
    var telling = all.stream().filter(term -> !term.isZeros()).toList();
    return new SearchTerms(telling.isEmpty() ? all : telling);
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }

  /// One word; `digits` is what of it a phone number may contain, empty if it is not a number.
  record Term(String start, String whole, String digits) {

    static Term of(String word) {
      var digits = word.chars().allMatch(c -> c >= '0' && c <= '9') ? word : "";
      // Numbers are kept as +49 30 …; 030 … and 0049 30 … mean the same.
      var international = digits.replaceFirst("^0+", "");
      return new Term(
          ' ' + word, ' ' + word + ' ', international.isEmpty() ? digits : international);
    }

    /// Zeros alone are the prefix of a number, as in +49 (0)30 … or 00 49 30 …
    private boolean isZeros() {
      return digits.startsWith("0");
    }
  }
}
