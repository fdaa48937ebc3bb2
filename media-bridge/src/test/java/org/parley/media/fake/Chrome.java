package org.parley.media.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Answers offers as Chrome does, as far as a server sees it: everything in one bundle, two SSRCs
/// for each picture that it sends, none for what it receives.
public final class Chrome {

  private static final String FINGERPRINT =
      "E4:86:8B:22:0C:B5:3A:92:B7:16:1F:3C:6A:25:BE:CA:BB:D5:0B:3A:77:91:C3:2F:A0:47:15:BD:9B:90:9D:61";

  private final AtomicLong ssrc;
  private final String ufrag;
  private final Map<String, List<Long>> ssrcs = new ConcurrentHashMap<>();

  /// @param number tells one browser from another
  public Chrome(int number) {
    this.ssrc = new AtomicLong(1_000_000_000L + 100_000L * (number + 1));
    this.ufrag = "frag" + number;
  }

  /// Its answer, sending wherever it may.
  public String answer(String offer) {
    var out = new ArrayList<String>();
    var sections = List.of(offer.split("(?m)^(?=m=)"));
    out.add("v=0");
    out.add("o=- 4611731400430051336 2 IN IP4 127.0.0.1");
    out.add("s=-");
    out.add("t=0 0");
    sections.getFirst().lines().filter(it -> it.startsWith("a=group:")).forEach(out::add);
    out.add("a=msid-semantic: WMS");
    sections.stream().skip(1).forEach(section -> answer(section, out));
    return String.join("\r\n", out) + "\r\n";
  }

  private void answer(String section, List<String> out) {
    var head = section.lines().findFirst().orElseThrow();
    boolean audio = head.startsWith("m=audio");
    out.add(head);
    out.add("c=IN IP4 0.0.0.0");
    out.add("a=rtcp:9 IN IP4 0.0.0.0");
    out.add("a=ice-ufrag:" + ufrag);
    out.add("a=ice-pwd:" + "p".repeat(24));
    out.add("a=ice-options:trickle");
    out.add("a=fingerprint:sha-256 " + FINGERPRINT);
    out.add("a=setup:active");
    var mid = section.lines().filter(it -> it.startsWith("a=mid:")).findFirst().orElseThrow();
    out.add(mid);
    out.add("a=rtcp-mux");
    if (section.contains("a=recvonly")) {
      out.add("a=sendonly");
      sends(audio, ssrcs.computeIfAbsent(mid, _ -> made(audio)), out);
    } else {
      out.add(section.contains("a=sendonly") ? "a=recvonly" : "a=inactive");
    }
  }

  private List<Long> made(boolean audio) {
    return audio
        ? List.of(ssrc.incrementAndGet())
        : List.of(ssrc.incrementAndGet(), ssrc.incrementAndGet());
  }

  private static void sends(boolean audio, List<Long> ssrcs, List<String> out) {
    if (!audio) {
      out.add("a=ssrc-group:FID " + ssrcs.getFirst() + ' ' + ssrcs.getLast());
    }
    ssrcs.forEach(each -> out.add("a=ssrc:" + each + " cname:4TOk42mSjXCkVIa6"));
  }
}
