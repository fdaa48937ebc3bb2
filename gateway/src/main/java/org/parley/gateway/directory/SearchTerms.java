package org.parley.gateway.directory;

import java.util.List;

/// What somebody looks for: words of which each must be found.
record SearchTerms(List<Term> terms) {

  /// More words than this do not narrow a search down, they only cost time.
  private static final int MOST_TERMS = 10;

  static SearchTerms of(String text) {
    var words = SearchWords.of(text).stream().distinct().toList();
    return new SearchTerms(
        words.stream()
            .filter(word -> words.stream().noneMatch(other -> isMoreThan(other, word)))
            .limit(MOST_TERMS)
            .map(Term::of)
            .toList());
  }

  private static boolean isMoreThan(String other, String word) {
    return other.length() > word.length() && other.startsWith(word);
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
  }
}
