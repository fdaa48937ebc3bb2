package org.parley.gateway.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.gateway.directory.Profile.Field;

class FieldRulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"Head of sales", "Ünïcode 東京 😀", ""})
  void aTextSaysWhatItLikes(String text) {
    assertEquals(true, FieldRules.faultOf(Field.JOB_TITLE, text).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"two\nlines", "a\u0000b", "\u202eturned", "half \ud83d of one", "\ude00"})
  void butNothingThatIsNoTextOfOneLine(String text) {
    assertEquals(true, FieldRules.faultOf(Field.JOB_TITLE, text).isPresent());
    assertEquals(true, FieldRules.faultOfName(text).isPresent());
  }

  @Test
  void textsAndNumbersAreBounded() {
    assertEquals(true, FieldRules.faultOf(Field.OFFICE, "x".repeat(200)).isEmpty());
    assertEquals(true, FieldRules.faultOf(Field.OFFICE, "x".repeat(201)).isPresent());
    assertEquals(true, FieldRules.faultOf(Field.MOBILE, "+49 (30) 1/2-3.4").isEmpty());
    assertEquals(true, FieldRules.faultOf(Field.MOBILE, "call me").isPresent());
    assertEquals(true, FieldRules.faultOf(Field.MOBILE, "1".repeat(41)).isPresent());
  }
}
