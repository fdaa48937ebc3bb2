package org.parley.media.sdp;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.parley.media.rtp.Fingerprint;
import org.parley.media.rtp.Setup;
import org.parley.media.rtp.Transport;
import org.parley.media.sdp.Description.Section;

/// Reads how a client is reached and known: one transport for the whole bundle (RFC 9143).
final class TransportReader {

  private static final Pattern UFRAG = Pattern.compile("[A-Za-z0-9+/]{4,256}");
  private static final Pattern PWD = Pattern.compile("[A-Za-z0-9+/]{22,256}");
  private static final Pattern FINGERPRINT =
      Pattern.compile("(?i)sha-256 [0-9A-F]{2}(:[0-9A-F]{2}){31}");
  private static final Pattern SETUP = Pattern.compile("active|passive");

  private final Description description;

  private TransportReader(Description description) {
    this.description = description;
  }

  static Transport read(Description description) {
    return new TransportReader(description).read();
  }

  private Transport read() {
    var live = description.sections().stream().filter(Predicate.not(Section::isRejected)).toList();
    OddAnswer.unless(!live.isEmpty(), "it rejects every m-line");
    bundle(live);
    var fingerprint = same(live, "fingerprint", FINGERPRINT).split(" ", 2)[1];
    return new Transport(
        same(live, "ice-ufrag", UFRAG),
        same(live, "ice-pwd", PWD),
        new Fingerprint("sha-256", fingerprint.toUpperCase(Locale.ROOT)),
        Setup.valueOf(same(live, "setup", SETUP).toUpperCase(Locale.ROOT)),
        List.of());
  }

  private void bundle(List<Section> live) {
    var group =
        Description.values(description.session(), "group")
            .filter(value -> value.startsWith("BUNDLE "))
            .findFirst()
            .orElseThrow(() -> new OddAnswer("it has no bundle"));
    var mids = List.of(group.split(" "));
    for (var section : live) {
      OddAnswer.unless(
          section.values("mid").allMatch(mids::contains), "an m-line of it is not in the bundle");
    }
  }

  private String same(List<Section> live, String name, Pattern pattern) {
    var values = live.stream().flatMap(it -> description.value(it, name).stream()).distinct();
    var found = values.toList();
    OddAnswer.unless(found.size() == 1, "it has no " + name + ", or several");
    OddAnswer.unless(pattern.matcher(found.getFirst()).matches(), "its " + name + " is odd");
    return found.getFirst();
  }
}
