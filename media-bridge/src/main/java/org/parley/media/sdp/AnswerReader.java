package org.parley.media.sdp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.media.rtp.Formats;
import org.parley.media.rtp.Source;
import org.parley.media.sdp.Description.Section;

/// Reads the answer of a client to an offer, and refuses what does not fit it: clients are
/// strangers.
public final class AnswerReader {

  private static final List<String> DIRECTIONS =
      List.of("sendrecv", "sendonly", "recvonly", "inactive");

  private final LineTable offered;
  private final String endpoint;
  private final Description description;

  private AnswerReader(LineTable offered, String endpoint, Description description) {
    this.offered = offered;
    this.endpoint = endpoint;
    this.description = description;
  }

  /// Takes `sdp` for an answer, or refuses it.
  ///
  /// @param offered what the offer had
  /// @param endpoint whose answer it is; its sources are named after it
  public static Answer read(String sdp, LineTable offered, String endpoint) {
    try {
      return new AnswerReader(offered, endpoint, Description.of(sdp)).read();
    } catch (OddAnswer e) {
      return new Answer.Refused(e.reason());
    }
  }

  private Answer read() {
    var sections = description.sections();
    OddAnswer.unless(
        sections.size() == offered.lines().size(), "it has more or fewer m-lines than the offer");
    var sources = new ArrayList<Source>();
    for (int mid = 0; mid < sections.size(); mid++) {
      check(sections.get(mid), mid);
      source(sections.get(mid), offered.lines().get(mid)).forEach(sources::add);
    }
    var ssrcs = new HashSet<Long>();
    OddAnswer.unless(
        sources.stream().flatMap(it -> it.ssrcs().stream()).allMatch(ssrcs::add),
        "it has one SSRC twice");
    return new Answer.Taken(TransportReader.read(description), sources);
  }

  private void check(Section section, int mid) {
    var line = offered.lines().get(mid);
    var words = section.words();
    OddAnswer.unless(
        words.getFirst().equals(line.kind().word()), "an m-line of it is of another kind");
    OddAnswer.unless(
        section.values("mid").toList().equals(List.of("" + mid)),
        "an m-line of it has another mid");
    if (!section.isRejected()) {
      var numbers = Formats.of(line.kind()).payloadTypes().stream().map(it -> "" + it.id());
      OddAnswer.unless(
          numbers.toList().containsAll(words.subList(3, words.size())),
          "it has a format that was not offered");
      direction(section);
    }
  }

  private Stream<Source> source(Section section, Line line) {
    if (section.isRejected()) {
      return Stream.empty();
    }
    boolean sends = Set.of("sendonly", "sendrecv").contains(direction(section));
    return switch (line) {
      case Line.Own(var role, var wanted) -> {
        OddAnswer.unless(
            Set.of("sendonly", "inactive").contains(direction(section)),
            "it receives where it was asked to send");
        OddAnswer.unless(wanted || !sends, "it sends where nothing is wanted");
        yield sends ? Stream.of(SourceReader.read(section, endpoint, role)) : Stream.empty();
      }
      case Line.Remote _, Line.Free _ -> {
        OddAnswer.unless(!sends, "it sends where it was offered to receive");
        yield Stream.empty();
      }
    };
  }

  private static String direction(Section section) {
    var found = DIRECTIONS.stream().filter(section::has).toList();
    OddAnswer.unless(found.size() == 1, "an m-line of it has no direction, or several");
    return found.getFirst();
  }
}
