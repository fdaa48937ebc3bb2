package org.parley.gateway.directory;

import java.util.List;
import org.parley.gateway.directory.SearchTerms.Term;
import org.parley.gateway.search.Words;

/// A person with everything a search compares, prepared once: the words of the name, the address
/// and the groups in this order, each between spaces, and the digits of the numbers.
record Listed(Person person, String words, int nameEnd, int addressEnd, String digits) {

  private static final int WHOLE_NAME = 16;
  private static final int NAME = 12;
  private static final int ADDRESS = 8;
  private static final int GROUP = 4;
  private static final int NUMBER = 2;

  static Listed of(Person person) {
    var name = spaced(person.displayName());
    var address = spaced(person.address().text());
    return new Listed(
        person,
        name + address + spaced(String.join(" ", person.groups())),
        name.length(),
        name.length() + address.length(),
        digits(person.mobile()) + ' ' + digits(person.phone()));
  }

  /// How well this person matches, higher is better; 0 if one of `terms` is not found.
  int score(List<Term> terms) {
    int sum = 0;
    for (var term : terms) {
      int score = score(term);
      if (score == 0) {
        return 0;
      }
      sum += score;
    }
    return sum;
  }

  private int score(Term term) {
    // One look tells nearly all, since the best place comes first.
    int found = words.indexOf(term.start());
    if (found < 0) {
      return !term.digits().isEmpty() && digits.contains(term.digits()) ? NUMBER : 0;
    }
    if (found < nameEnd) {
      int whole = words.indexOf(term.whole(), found);
      return whole >= 0 && whole < nameEnd ? WHOLE_NAME : NAME;
    }
    return found < addressEnd ? ADDRESS : GROUP;
  }

  private static String spaced(String text) {
    return ' ' + String.join(" ", Words.of(text)) + ' ';
  }

  private static String digits(String number) {
    return number.replaceAll("[^0-9]", "");
  }
}
