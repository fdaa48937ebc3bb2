package org.parley.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
  @TempDir Path directory;

  @Test
  void whatWasAddedIsReadAgainInOrder() throws IOException {
    write("one", "", "three");
    assertEquals(List.of("one", "", "three"), write("four"));
    assertEquals(List.of("one", "", "three", "four"), write());
  }

  @Test
  void aRecordThatWasNeverFinishedIsCutOffWhereverItEnds() throws IOException {
    write("one");
    long one = Files.size(file());
    write("second");
    var whole = Files.readAllBytes(file());
    for (int end = (int) one; end < whole.length; end++) {
      Files.write(file(), Arrays.copyOf(whole, end));
      assertEquals(List.of("one"), write("new"));
      assertEquals(List.of("one", "new"), write());
    }
  }

  @Test
  void aRecordWithOtherBytesThanWereWrittenEndsTheJournal() throws IOException {
    write("one", "two");
    var bytes = Files.readAllBytes(file());
    bytes[bytes.length - 1] ^= 1;
    Files.write(file(), bytes);
    assertEquals(List.of("one"), write());
  }

  /// Gives what was there before.
  private List<String> write(String... records) throws IOException {
    var found = new ArrayList<String>();
    try (var journal =
        Journal.open(file(), false, record -> found.add(new String(record, UTF_8)))) {
      for (var record : records) {
        journal.add(record.getBytes(UTF_8));
      }
    }
    return found;
  }

  private Path file() {
    return directory.resolve("trial.journal");
  }
}
