package org.parley.gateway.search;

import java.lang.Character.UnicodeScript;
import java.util.function.Consumer;

/// Gathers letters and digits, one after the other, into words.
final class Cutter {

  private static final int NONE = -1;
  private static final int PROLONGED_SOUND = 0x30FC;

  private final Consumer<String> words;
  private final StringBuilder word = new StringBuilder();
  private int length;

  /// The last character of a script without spaces, which begins a word with its successor.
  private int waiting = NONE;

  Cutter(Consumer<String> words) {
    this.words = words;
  }

  void take(int point) {
    if (point < 0x80) {
      takeAscii(point);
    } else if (!Character.isLetterOrDigit(point)) {
      if (!isMark(point)) {
        end();
      }
    } else if (isUnspaced(point)) {
      takeUnspaced(point);
    } else {
      endUnspaced();
      append(point);
    }
  }

  /// The text, or a word of it, is over.
  void end() {
    endUnspaced();
    if (length > 0) {
      words.accept(word.toString());
      word.setLength(0);
      length = 0;
    }
  }

  private void takeAscii(int point) {
    if ((point >= 'a' && point <= 'z') || (point >= '0' && point <= '9')) {
      endUnspaced();
      add(point);
    } else {
      end();
    }
  }

  private void takeUnspaced(int point) {
    if (waiting == NONE) {
      end();
    } else {
      words.accept(Character.toString(waiting) + Character.toString(point));
    }
    waiting = point;
  }

  private void endUnspaced() {
    if (waiting != NONE) {
      words.accept(Character.toString(waiting));
      waiting = NONE;
    }
  }

  /// Unicode does not decompose these letters, people type them without their stroke all the same.
  private void append(int point) {
    switch (point) {
      case 'ø' -> add('o');
      case 'ł' -> add('l');
      case 'đ', 'ð' -> add('d');
      case 'ħ' -> add('h');
      case 'ı' -> add('i');
      case 'ς' -> add('σ');
      case 'æ' -> addBoth('a', 'e');
      case 'œ' -> addBoth('o', 'e');
      case 'þ' -> addBoth('t', 'h');
      default -> add(digit(point));
    }
  }

  private void addBoth(char first, char second) {
    add(first);
    add(second);
  }

  private void add(int point) {
    if (length < Words.LONGEST) {
      word.appendCodePoint(point);
      length++;
    }
  }

  /// The digits of all scripts are the same ten.
  private static int digit(int point) {
    return Character.isDigit(point) ? '0' + Character.digit(point, 10) : point;
  }

  private static boolean isUnspaced(int point) {
    return switch (UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN ->
          !Character.isDigit(point);
      default -> point == PROLONGED_SOUND;
    };
  }

  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
