package org.parley.media.sdp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.media.rtp.Source;

/// The m-lines of one endpoint, whose mids are their places: they never get fewer and never change
/// their kind (RFC 9429 §5.2.2). Immutable.
public record LineTable(List<Line> lines) {

  public LineTable {
    lines = List.copyOf(lines);
  }

  /// A microphone and a camera to be sent, nothing to be received.
  public static LineTable start() {
    return new LineTable(
        List.of(new Line.Own(Role.MICROPHONE, true), new Line.Own(Role.CAMERA, true)));
  }

  /// The same with or without a line for the client's screen.
  public LineTable withScreen(boolean wanted) {
    var screen = new Line.Own(Role.SCREEN, wanted);
    var next = new ArrayList<>(lines);
    int place = next.indexOf(new Line.Own(Role.SCREEN, !wanted));
    if (place >= 0) {
      next.set(place, screen);
    } else if (wanted && !next.contains(screen)) {
      next.add(screen);
    }
    return new LineTable(next);
  }

  /// The same where `live` is received and nothing else. A line that becomes free is not used again
  /// at once: a client has to see it inactive, or it takes the new source for the old.
  public LineTable receiving(Collection<Source> live) {
    var missing = new LinkedHashSet<>(live);
    var next = new ArrayList<Line>();
    for (var line : lines) {
      next.add(kept(line, missing));
    }
    for (var source : missing) {
      place(source, next);
    }
    return new LineTable(next);
  }

  private static Line kept(Line line, Collection<Source> missing) {
    return line instanceof Line.Remote(var source) && !missing.remove(source)
        ? new Line.Free(source.kind())
        : line;
  }

  private void place(Source source, List<Line> next) {
    var free = new Line.Free(source.kind());
    var wasFree =
        IntStream.range(0, lines.size())
            .filter(place -> lines.get(place).equals(free) && next.get(place).equals(free))
            .findFirst();
    wasFree.ifPresentOrElse(
        place -> next.set(place, new Line.Remote(source)), () -> next.add(new Line.Remote(source)));
  }
}
