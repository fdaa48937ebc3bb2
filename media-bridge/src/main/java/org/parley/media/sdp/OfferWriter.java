package org.parley.media.sdp;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.media.rtp.Candidate;
import org.parley.media.rtp.Formats;
import org.parley.media.rtp.HeaderExtension;
import org.parley.media.rtp.MediaKind;
import org.parley.media.rtp.PayloadType;
import org.parley.media.rtp.Source;
import org.parley.media.rtp.Transport;

/// Writes the offers of a bridge to a client (RFC 8866, RFC 9429 §5.2): everything in one bundle,
/// the client only answers.
public final class OfferWriter {

  private final StringBuilder out = new StringBuilder(4096);
  private final Transport bridge;

  private OfferWriter(Transport bridge) {
    this.bridge = bridge;
  }

  /// The offer of `table`.
  ///
  /// @param session names the connection; the same as long as the client keeps it
  /// @param version higher with each offer of the session
  public static String write(LineTable table, Transport bridge, long session, long version) {
    var writer = new OfferWriter(bridge);
    writer.session(table, session, version);
    for (int mid = 0; mid < table.lines().size(); mid++) {
      writer.media(mid, table.lines().get(mid));
    }
    return writer.out.toString();
  }

  private void session(LineTable table, long session, long version) {
    line("v=0");
    line("o=- " + session + ' ' + version + " IN IP4 0.0.0.0");
    line("s=-");
    line("t=0 0");
    line(
        "a=group:BUNDLE "
            + IntStream.range(0, table.lines().size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" ")));
    line("a=msid-semantic: WMS *");
    line("a=ice-options:trickle");
  }

  private void media(int mid, Line line) {
    var formats = Formats.of(line.kind());
    line("m=" + line.kind().word() + " 9 UDP/TLS/RTP/SAVPF " + numbers(formats));
    line("c=IN IP4 0.0.0.0");
    line("a=mid:" + mid);
    transport();
    if (mid == 0) {
      bridge.candidates().forEach(this::candidate);
    }
    line("a=rtcp-mux");
    line("a=rtcp-rsize");
    formats.extensions().forEach(this::extension);
    formats.payloadTypes().forEach(type -> payload(type, line.kind()));
    direction(line);
  }

  private void transport() {
    line("a=ice-ufrag:" + bridge.ufrag());
    line("a=ice-pwd:" + bridge.pwd());
    line("a=fingerprint:" + bridge.fingerprint().hash() + ' ' + bridge.fingerprint().value());
    line("a=setup:" + bridge.setup().word());
  }

  private void candidate(Candidate it) {
    line(
        "a=candidate:%s %d %s %d %s %d typ %s generation 0"
            .formatted(
                it.foundation(),
                it.component(),
                it.protocol(),
                it.priority(),
                it.address().ip(),
                it.address().port(),
                it.type()));
  }

  private void extension(HeaderExtension extension) {
    line("a=extmap:" + extension.id() + ' ' + extension.uri());
  }

  private void payload(PayloadType type, MediaKind kind) {
    var channels = kind == MediaKind.AUDIO ? "/" + type.channels() : "";
    line("a=rtpmap:" + type.id() + ' ' + type.codec() + '/' + type.clockRate() + channels);
    if (!type.parameters().isEmpty()) {
      line(
          type.parameters().entrySet().stream()
              .map(it -> it.getKey() + '=' + it.getValue())
              .collect(Collectors.joining(";", "a=fmtp:" + type.id() + ' ', "")));
    }
    for (var feedback : type.feedback()) {
      var subtype = feedback.subtype().map(it -> " " + it).orElse("");
      line("a=rtcp-fb:" + type.id() + ' ' + feedback.type() + subtype);
    }
  }

  private void direction(Line line) {
    switch (line) {
      case Line.Own(_, var wanted) -> line(wanted ? "a=recvonly" : "a=inactive");
      case Line.Free _ -> line("a=inactive");
      case Line.Remote(var source) -> {
        line("a=sendonly");
        source(source);
      }
    }
  }

  /// The client's stream is then named as the endpoint, and its track as the source.
  private void source(Source source) {
    var msid = "msid:" + source.endpoint() + ' ' + source.name();
    line("a=" + msid);
    for (var group : source.groups()) {
      line(
          group.ssrcs().stream()
              .map(Object::toString)
              .collect(Collectors.joining(" ", "a=ssrc-group:" + group.semantics() + ' ', "")));
    }
    for (var ssrc : source.ssrcs()) {
      line("a=ssrc:" + ssrc + " cname:" + source.endpoint());
      line("a=ssrc:" + ssrc + ' ' + msid);
    }
  }

  private static String numbers(Formats formats) {
    return formats.payloadTypes().stream()
        .map(type -> "" + type.id())
        .collect(Collectors.joining(" "));
  }

  private void line(String text) {
    out.append(text).append("\r\n");
  }
}
