package org.parley.gateway.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parley.clustering.hazelcast.ClusterSettings;

/// Which node of which cluster this is.
///
/// @param settings how it finds the others; empty for a node alone
public record Clustered(String name, Optional<ClusterSettings> settings) {

  private static final String NODE = "node";
  private static final Form NAME =
      Form.of("1 to 63 letters, digits, dots and dashes", "[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
  private static final Form HOST = Form.of("an IP address or a host name", "[A-Za-z0-9.:-]{1,253}");
  private static final Form SERVICE = Form.of("a DNS name", "[A-Za-z0-9.-]{1,253}");
  private static final Form PATH = Form.of("a path", "[^\\x00]+");
  private static final Form INSECURE = Form.of("true or false", "true|false");
  private static final Range PORTS = new Range(1, 65_535);
  private static final String MEMBER = "[A-Za-z0-9.-]{1,253}:[0-9]{1,5}";

  static Clustered read(Section section, Path base) {
    var name =
        section.text(
            "name",
            NODE,
            NAME,
            "What this node is called, unlike every other node of the cluster. It must be given in"
                + " a cluster.");
    var settings = settings(section, base);
    if (!settings.members().isEmpty() || settings.service().isPresent()) {
      section.missing("name");
      return new Clustered(name, Optional.of(settings));
    }
    return new Clustered(name, Optional.empty());
  }

  private static ClusterSettings settings(Section section, Path base) {
    var host =
        section.text(
            "host", "127.0.0.1", HOST, "The address at which the other nodes reach this one.");
    int port =
        section.number(
            "port", 5701, PORTS, "The TCP port at which the nodes find each other (Hazelcast).");
    int busPort =
        section.number("busPort", 5801, PORTS, "The TCP port at which the nodes talk (event bus).");
    var members = section.values(MEMBERS, List.of(), Clustered::member);
    var service =
        section.given(
            "service",
            "-",
            SERVICE,
            "In Kubernetes, in place of `members`: the DNS name of the headless service that lists"
                + " the nodes.");
    var tls = tls(section.section("tls"), base);
    boolean insecure =
        section
            .text(
                "insecure",
                "false",
                INSECURE,
                "Whether nodes may talk in the clear although they are on several machines.")
            .equals("true");
    if (tls.isEmpty() && !insecure && !isLoopback(host)) {
      section.fault(
          "host",
          "is reached from other machines, so give cluster.tls, or say cluster.insecure: true where"
              + " nobody else can reach it");
    }
    return new ClusterSettings(host, port, busPort, members, service, tls);
  }

  private static final Setting MEMBERS =
      new Setting(
          "members",
          "none",
          "a list of `host:port`",
          "Where every node of the cluster is found, this one among them: their `cluster.host` and"
              + " `cluster.port`. Without it, and without `service`, the node is alone.");

  private static Optional<ClusterSettings.Tls> tls(Section section, Path base) {
    var certificate = file(section, base, "certificate", "The certificate of this node, PEM.");
    var key = file(section, base, "key", "Its private key, PEM (PKCS #8).");
    var authority =
        file(
            section,
            base,
            "authority",
            "The authority that has signed the nodes' certificates, PEM.");
    if (certificate.isEmpty() && key.isEmpty() && authority.isEmpty()) {
      return Optional.empty();
    }
    List.of("certificate", "key", "authority").forEach(section::missing);
    var none = Path.of("");
    return Optional.of(
        new ClusterSettings.Tls(
            certificate.orElse(none), key.orElse(none), authority.orElse(none)));
  }

  private static Optional<Path> file(Section section, Path base, String name, String meaning) {
    return section.given(name, "-", PATH, meaning).map(base::resolve);
  }

  private static String member(String text) {
    if (!text.matches(MEMBER)) {
      throw new IllegalArgumentException("host:port");
    }
    return text;
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
