package org.parley.gateway.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Which stretches of a log somebody may see: ascending, apart from each other. The last one is
/// open, with `to` at `Long.MAX_VALUE`, while that person takes part.
public record Visibility(List<Stretch> stretches) {

  private static final long OPEN = Long.MAX_VALUE;

  public Visibility {
    stretches = List.copyOf(stretches);
  }

  /// Sees nothing.
  public static Visibility none() {
    return new Visibility(List.of());
  }

  public boolean sees(long sequence) {
    return stretches.stream().anyMatch(s -> s.from() <= sequence && sequence <= s.to());
  }

  /// Sees `sequence` and what comes after it, besides what was seen already.
  public Visibility openFrom(long sequence) {
    return join(List.of(new Stretch(sequence, OPEN)));
  }

  /// Sees nothing after `sequence`.
  public Visibility closeAt(long sequence) {
    return new Visibility(
        stretches.stream()
            .filter(s -> s.from() <= sequence)
            .map(s -> new Stretch(s.from(), Math.min(s.to(), sequence)))
            .toList());
  }

  /// Sees what either sees.
  public Visibility join(Visibility other) {
    return join(other.stretches);
  }

  /// The highest sequence seen that is not above `head`; 0 if there is none.
  public long last(long head) {
    return stretches.stream()
        .filter(s -> s.from() <= head)
        .mapToLong(s -> Math.min(s.to(), head))
        .max()
        .orElse(0);
  }

  /// The first `limit` sequences seen above `after` and not above `head`, in ascending order.
  public List<Stretch> pageAfter(long after, long head, int limit) {
    var page = new ArrayList<Stretch>();
    long room = limit;
    long least = Math.min(after, head) + 1;
    for (var s : stretches) {
      long from = Math.max(s.from(), least);
      long to = Math.min(Math.min(s.to(), head), from + room - 1);
      if (room > 0 && from <= to) {
        page.add(new Stretch(from, to));
        room -= to - from + 1;
      }
    }
    return page;
  }

  /// The last `limit` sequences seen below `before` and not above `head`, in ascending order.
  public List<Stretch> pageBefore(long before, long head, int limit) {
    var page = new ArrayList<Stretch>();
    long room = limit;
    long most = Math.min(head, Math.max(before, 1) - 1);
    for (var s : stretches.reversed()) {
      long to = Math.min(s.to(), most);
      long from = Math.max(s.from(), to - room + 1);
      if (room > 0 && from <= to) {
        page.add(new Stretch(from, to));
        room -= to - from + 1;
      }
    }
    Collections.reverse(page);
    return page;
  }

  private Visibility join(List<Stretch> more) {
    var joined = new ArrayList<Stretch>();
    Stream.concat(stretches.stream(), more.stream())
        .sorted(Comparator.comparingLong(Stretch::from))
        .forEach(next -> {
          if (!joined.isEmpty() && touches(joined.getLast(), next)) {
            var last = joined.removeLast();
            joined.add(new Stretch(last.from(), Math.max(last.to(), next.to())));
          } else {
            joined.add(next);
          }
        });
    return new Visibility(joined);
  }

  private static boolean touches(Stretch earlier, Stretch later) {
    return earlier.to() == OPEN || later.from() <= earlier.to() + 1;
  }
}
