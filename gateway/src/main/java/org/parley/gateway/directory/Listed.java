package org.parley.gateway.directory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.directory.SearchTerms.Term;
import org.parley.gateway.search.Words;

/// A person with everything a search compares, prepared once: the words of the name, of the
/// address, then of what each level opens, in this order and each between spaces, and the digits of
/// the numbers.
///
/// @param ends where the words end that a level opens
/// @param digits the digits of the numbers that a level opens and no lower one does
record Listed(
    Person person,
    String words,
    int nameEnd,
    int addressEnd,
    Map<AuthorizationLevel, Integer> ends,
    Map<AuthorizationLevel, String> digits) {

  private static final int WHOLE_NAME = 16;
  private static final int NAME = 12;
  private static final int ADDRESS = 8;
  private static final int FIELD = 4;
  private static final int NUMBER = 2;

  static Listed of(Person person, List<String> groupNames) {
    var words = new StringBuilder(spaced(person.displayName()));
    int nameEnd = words.length();
    words.append(spaced(person.address().text()));
    int addressEnd = words.length();
    var ends = new EnumMap<AuthorizationLevel, Integer>(AuthorizationLevel.class);
    var digits = new EnumMap<AuthorizationLevel, String>(AuthorizationLevel.class);
    for (var level : AuthorizationLevel.values()) {
      if (level == AuthorizationLevel.PUBLIC) {
        words.append(spaced(String.join(" ", groupNames)));
      }
      for (var field : Profile.Field.values()) {
        if (field.permission().from().filter(level::equals).isPresent()) {
          add(person.profile().get(field), field, level, words, digits);
        }
      }
      ends.put(level, words.length());
    }
    return new Listed(person, words.toString(), nameEnd, addressEnd, ends, digits);
  }

  private static void add(
      String text,
      Profile.Field field,
      AuthorizationLevel level,
      StringBuilder words,
      Map<AuthorizationLevel, String> digits) {
    if (text.isEmpty()) {
      return;
    }
    if (field.isNumber()) {
      digits.merge(level, digits(text), (some, more) -> some + ' ' + more);
    } else {
      words.append(spaced(text));
    }
  }

  /// How well this person matches for somebody of `level`, higher is better; 0 if one of `terms` is
  /// not found in what it opens.
  int score(List<Term> terms, AuthorizationLevel level) {
    int sum = 0;
    for (var term : terms) {
      int score = score(term, level);
      if (score == 0) {
        return 0;
      }
      sum += score;
    }
    return sum;
  }

  private int score(Term term, AuthorizationLevel level) {
    // One look tells nearly all, since the best place comes first.
    int found = words.indexOf(term.start());
    if (found < 0 || found >= ends.getOrDefault(level, addressEnd)) {
      return !term.digits().isEmpty() && hasDigits(term.digits(), level) ? NUMBER : 0;
    }
    if (found < nameEnd) {
      int whole = words.indexOf(term.whole(), found);
      return whole >= 0 && whole < nameEnd ? WHOLE_NAME : NAME;
    }
    return found < addressEnd ? ADDRESS : FIELD;
  }

  private boolean hasDigits(String wanted, AuthorizationLevel level) {
    for (var each : digits.entrySet()) {
      if (level.reaches(each.getKey()) && each.getValue().contains(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static String spaced(String text) {
    return ' ' + String.join(" ", Words.of(text)) + ' ';
  }

  private static String digits(String number) {
    return number.replaceAll("[^0-9]", "");
  }
}
