package org.parley.it.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.it.audit.Transcript.Step;

class TranscriptTest {

  private final Transcript transcript = new Transcript();

  @Test
  void whatComesInOrderIsKept() {
    assertEquals(Step.NONE, transcript.hears(entry(1)));
    assertEquals(Step.NONE, transcript.hears(entry(2)));
    assertEquals(List.of(entry(1), entry(2)), transcript.entries());
  }

  @Test
  void whatComesTwiceIsDropped() {
    transcript.hears(entry(1));
    assertEquals(Step.NONE, transcript.hears(entry(1)));
    assertEquals(List.of(entry(1)), transcript.entries());
    assertEquals(List.of(), transcript.contradictions());
  }

  @Test
  void anotherEntryInATakenPlaceIsAContradiction() {
    transcript.hears(entry(1));
    transcript.hears(new Stored(1, "Said", "eve", "e1", "other"));
    transcript.reads(new Stored(1, "Said", "eve", "e1", "another"));
    assertEquals(2, transcript.contradictions().size());
    assertTrue(transcript.contradictions().getFirst().contains("other"));
  }

  @Test
  void aGapAsksToReadOnAndIsFilledByIt() {
    transcript.hears(entry(1));
    assertEquals(Step.READ_ON, transcript.hears(entry(4)));
    assertEquals(1, transcript.last());
    transcript.reads(entry(2));
    transcript.reads(entry(3));
    assertEquals(4, transcript.last());
    assertEquals(List.of(entry(1), entry(2), entry(3), entry(4)), transcript.entries());
  }

  @Test
  void readingMaySkipWhatTheReaderMayNotSee() {
    transcript.hears(entry(1));
    transcript.hears(entry(3));
    transcript.reads(entry(4));
    assertEquals(List.of(entry(1), entry(4)), transcript.entries());
  }

  private static Stored entry(long sequence) {
    return new Stored(sequence, "Said", "anna", "c" + sequence, "text");
  }
}
