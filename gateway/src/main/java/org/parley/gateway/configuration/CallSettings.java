package org.parley.gateway.configuration;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.clustering.Site;

/// What calls go by: how long they ring, the videobridges, and the servers by which browsers find a
/// way to each other.
///
/// @param ring seconds
public record CallSettings(int ring, List<BridgeAt> bridges, Ice ice) {

  private static final Form NAME =
      Form.of("1 to 63 letters, digits, dots and dashes", "[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
  private static final Form URL =
      Form.of(
          "an http or https URL without a query", "https?://[A-Za-z0-9.:\\[\\]-]{1,253}(/[^?#]*)?");
  private static final Form SITE =
      Form.of("1 to 63 letters, digits and dashes, in lower case", "[a-z0-9][a-z0-9-]{0,62}");

  public CallSettings {
    bridges = List.copyOf(bridges);
  }

  /// A videobridge.
  ///
  /// @param url where its REST interface is
  public record BridgeAt(String name, URI url, Site site) {}

  /// Servers for ICE (RFC 8445).
  ///
  /// @param secret which the relays share
  /// @param lifetime of credentials, in minutes
  public record Ice(List<String> stun, List<String> turn, Optional<String> secret, int lifetime) {
    public Ice {
      stun = List.copyOf(stun);
      turn = List.copyOf(turn);
    }

    /// The secret is none that a log has.
    @Override
    public String toString() {
      return "Ice[" + stun + ", " + turn + ']';
    }
  }

  static CallSettings read(Section section, Site here) {
    return new CallSettings(
        section.number(
            "ring",
            45,
            new Range(5, 300),
            "How long somebody is rung who does not answer, in seconds."),
        bridges(section, here),
        ice(section.section("ice")));
  }

  private static List<BridgeAt> bridges(Section section, Site here) {
    Set<String> names = new HashSet<>();
    var bridges = new ArrayList<BridgeAt>();
    for (var each : section.sections("bridges")) {
      var name =
          each.given("name", "must be given", NAME, "What the log calls this Jitsi Videobridge.");
      var url =
          each.given(
              "url",
              "must be given",
              URL,
              "Where its private REST interface is, such as `http://10.0.0.5:8080`. It asks for no"
                  + " password: let only the nodes reach it.");
      var site =
          each.given(
              "site",
              "that of this node",
              SITE,
              "Where it stands. Calls that begin at a node of the same site go by it first.");
      if (name.isEmpty()) {
        each.missing("name");
      }
      if (url.isEmpty()) {
        each.missing("url");
      }
      if (name.isPresent() && !names.add(name.get())) {
        each.fault("name", "is the name of another bridge, too: " + name.get());
      } else if (name.isPresent() && url.isPresent()) {
        bridges.add(
            new BridgeAt(name.get(), URI.create(url.get()), site.map(Site::new).orElse(here)));
      }
    }
    return bridges;
  }

  private static Ice ice(Section section) {
    var stun =
        section.values(
            new Setting(
                "stun",
                "none",
                "a list of `stun:` URIs",
                "Servers that tell browsers their addresses (RFC 7064), such as"
                    + " `stun:turn.example:3478`."),
            List.of(),
            uri -> uri("stuns?", uri));
    var turn =
        section.values(
            new Setting(
                "turn",
                "none",
                "a list of `turn:` or `turns:` URIs",
                "Relays for browsers that do not reach each other (RFC 7065), such as"
                    + " `turn:turn.example:3478?transport=udp`."),
            List.of(),
            uri -> uri("turns?", uri));
    var secret =
        section.secret(
            "secret",
            "-",
            Form.of("16 to 256 visible ASCII characters", "[!-~]{16,256}"),
            "What the relays share with the nodes (coturn: `static-auth-secret`), such as"
                + " `${PARLEY_TURN_SECRET}`; needed with `turn`.");
    if (!turn.isEmpty() && secret.isEmpty()) {
      section.missing("secret");
    }
    return new Ice(
        stun,
        turn,
        secret,
        section.number(
            "lifetime",
            720,
            new Range(5, 1_440),
            "How long somebody may use the relays after a call began, in minutes."));
  }

  private static String uri(String scheme, String uri) {
    if (!uri.matches(scheme + ":[A-Za-z0-9.\\[\\]:-]{1,253}(\\?transport=(udp|tcp))?")) {
      throw new IllegalArgumentException(
          "a URI such as " + scheme.replace("s?", "") + ":host:3478");
    }
    return uri;
  }
}
