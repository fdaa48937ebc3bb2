package org.parley.media.sdp;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.media.rtp.Source;
import org.parley.media.rtp.SsrcGroup;
import org.parley.media.sdp.Description.Section;

/// Reads what a client sends on one m-line: its SSRCs and how they belong together (RFC 5576).
final class SourceReader {

  /// Three layers, each with its retransmissions.
  private static final int MAX_SSRCS = 6;

  private SourceReader() {}

  static Source read(Section section, String endpoint, Role role) {
    Set<Long> ssrcs =
        section
            .values("ssrc")
            .map(value -> ssrc(value.split(" ", 2)[0]))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    OddAnswer.unless(!ssrcs.isEmpty(), "it sends without an SSRC");
    OddAnswer.unless(ssrcs.size() <= MAX_SSRCS, "it has too many SSRCs");
    var groups = section.values("ssrc-group").map(SourceReader::group).toList();
    for (var group : groups) {
      OddAnswer.unless(ssrcs.containsAll(group.ssrcs()), "it groups SSRCs that it does not have");
    }
    OddAnswer.unless(groups.size() <= MAX_SSRCS, "it has too many groups of SSRCs");
    return new Source(endpoint, role.nameFor(endpoint), role.kind(), List.copyOf(ssrcs), groups);
  }

  private static SsrcGroup group(String value) {
    var words = List.of(value.split(" "));
    var ssrcs = words.stream().skip(1).map(SourceReader::ssrc).toList();
    boolean fits =
        switch (words.getFirst()) {
          case "FID" -> ssrcs.size() == 2;
          case "SIM" -> ssrcs.size() == 2 || ssrcs.size() == 3;
          default -> false;
        };
    OddAnswer.unless(
        fits && Set.copyOf(ssrcs).size() == ssrcs.size(), "it has an odd group of SSRCs");
    return new SsrcGroup(words.getFirst(), ssrcs);
  }

  private static long ssrc(String text) {
    OddAnswer.unless(text.matches("[0-9]{1,10}"), "it has an SSRC that is no number");
    long ssrc = Long.parseLong(text);
    OddAnswer.unless(ssrc > 0 && ssrc <= 0xffff_ffffL, "it has an SSRC out of range");
    return ssrc;
  }
}
