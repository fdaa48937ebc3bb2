package org.parley.console.locations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

  @ParameterizedTest
  @CsvSource({"8([0-9]{3}),8000", "(11[02]),110", "0900.*,09005", "112|110,112"})
  void aNumberIsMadeUpThatThePatternMatches(String pattern, String number) {
    assertEquals(Optional.of(number), Sample.of(pattern));
  }

  @Test
  void noneIsMadeUpWhereThePatternIsNotUnderstood() {
    assertEquals(Optional.empty(), Sample.of("[[:digit:]]{4}"));
  }
}
