package org.parley.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

/// The stretch of a conversation that the page holds has no holes and misses nothing, whatever
/// comes while it is being read.
@ExtendWith({SharedCompany.class, Chromium.class})
class HistoryIT {

  /// A log of `length` entries, read by a History whose every reading runs `meanwhile` before it is
  /// answered.
  private static final String LOG =
      """
      async ([length, story]) => {
        const { History } = await import('/conversation/history.js');
        const entry = (sequence) => ({ sequence });
        const log = Array.from({ length }, (_, i) => entry(i + 1));
        let meanwhile = () => {};
        const read = async ({ before, after, limit }) => {
          const page = before === undefined
            ? log.filter((one) => one.sequence > after).slice(0, limit)
            : log.filter((one) => one.sequence < before).slice(-limit);
          const run = meanwhile;
          meanwhile = () => {};
          run();
          return page;
        };
        const history = new History(read, () => {});
        const comes = (count = 1) => {
          for (let i = 0; i < count; i++) {
            log.push(entry(log.length + 1));
            if (!history.add(log.at(-1))) history.catchUp(log.length);
          }
        };
        const stories = {
          opening: async () => {
            meanwhile = comes;
            await history.openEnd(length);
          },
          aroundTheEnd: async () => {
            meanwhile = comes;
            await history.openAround(length);
            meanwhile = comes;
            await history.later();
          },
          burstWhileReadingEarlier: async () => {
            await history.openEnd(length);
            for (let i = 0; i < 3; i++) await history.earlier();
            meanwhile = () => comes(420);
            await history.earlier();
          },
        };
        await stories[story]();
        return history.entries.map((one) => one.sequence);
      }
      """;

  @Test
  void whatComesWhileTheEndIsReadIsThere(Company company, Windows windows) {
    assertEquals(upTo(31, 1), sequences(company, windows, 30, "opening"));
  }

  @Test
  void whatComesWhileTheLastPageIsReadIsThere(Company company, Windows windows) {
    var held = sequences(company, windows, 30, "aroundTheEnd");
    assertEquals(upTo(32, 1), held);
  }

  @Test
  void aBurstWhileEarlierEntriesAreReadLeavesNoHole(Company company, Windows windows) {
    var held = sequences(company, windows, 600, "burstWhileReadingEarlier");
    assertEquals(upTo(held.getLast(), held.getFirst()), held);
    assertEquals(1020, held.getLast());
  }

  private static List<Integer> sequences(
      Company company, Windows windows, int length, String story) {
    var page = windows.open(company.node().uri(), Windows.english()).page();
    var held = (List<?>) page.evaluate(LOG, List.of(length, story));
    return held.stream().map(Integer.class::cast).toList();
  }

  private static List<Integer> upTo(int last, int first) {
    return IntStream.rangeClosed(first, last).boxed().toList();
  }
}
