package org.parley.media.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A session description, cut into its session part and its m-lines, and nothing understood yet.
///
/// @param session the lines before the first m-line
record Description(List<String> session, List<Section> sections) {

  private static final int MAX_SIZE = 512 * 1024;
  private static final int MAX_LINE = 2_000;
  private static final int MAX_SECTIONS = 400;

  /// An m-line and the lines that belong to it.
  record Section(String head, List<String> lines) {

    /// The parts of the m-line: kind, port, protocol, formats.
    List<String> words() {
      return List.of(head.substring(2).split(" "));
    }

    boolean isRejected() {
      return words().get(1).equals("0");
    }

    Stream<String> values(String name) {
      return Description.values(lines, name);
    }

    boolean has(String flag) {
      return lines.contains("a=" + flag);
    }
  }

  static Description of(String sdp) {
    OddAnswer.unless(sdp.length() <= MAX_SIZE, "it is too long");
    var session = new ArrayList<String>();
    var sections = new ArrayList<Section>();
    var current = session;
    for (var line : sdp.lines().toList()) {
      OddAnswer.unless(line.length() <= MAX_LINE, "a line of it is too long");
      OddAnswer.unless(line.matches("[a-z]=[^\\p{Cntrl}]*"), "a line of it is no line of SDP");
      if (line.startsWith("m=")) {
        current = new ArrayList<>();
        sections.add(section(line, current));
        OddAnswer.unless(sections.size() <= MAX_SECTIONS, "it has too many m-lines");
      } else {
        current.add(line);
      }
    }
    OddAnswer.unless(!session.isEmpty() && session.getFirst().equals("v=0"), "it is no SDP");
    return new Description(session, sections);
  }

  private static Section section(String head, List<String> lines) {
    OddAnswer.unless(head.split(" ").length >= 4, "an m-line of it is cut short");
    return new Section(head, lines);
  }

  /// The attribute of a section, or of the session where the section has none.
  Optional<String> value(Section section, String name) {
    return Stream.concat(section.values(name), values(session, name)).findFirst();
  }

  static Stream<String> values(List<String> lines, String name) {
    var start = "a=" + name + ':';
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()));
  }
}
