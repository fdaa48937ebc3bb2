package org.parley.console.diagnostics;

import java.time.Instant;
import java.util.Locale;
import org.parley.console.server.ClusterStatus.Member;
import org.parley.console.server.NodeStatus;

/// Writes facts for support to read. It is in English whatever the console speaks, for support is
/// not asked in which language it works.
final class Report {

  private Report() {}

  static String of(Instant at, Facts facts, RoundTrips trips) {
    StringBuilder text = new StringBuilder("Parley diagnostics, " + at + "\n\nConsole\n");
    facts.console().forEach((name, value) -> line(text, name, value));
    text.append("\nServer\n");
    line(text, "version", facts.version());
    line(text, "health", facts.health());
    line(text, "round trip", trips.isEmpty() ? "not tested" : said(trips));
    text.append("\nNodes\n");
    facts.cluster().nodes().forEach(member -> node(text, member));
    return text.toString();
  }

  private static void node(StringBuilder text, Member member) {
    String state = member.isReady() ? "ready" : member.alive() ? "not ready" : "not there";
    line(text, member.node(), state + ", site " + member.site() + ", since " + member.startedAt());
    member.status().ifPresent(status -> figures(text, status));
  }

  private static void figures(StringBuilder text, NodeStatus status) {
    text.append(
        String.format(
            Locale.ROOT,
            "      people %d, connected %d, sessions %d, conversations %d, %.1f messages/s,"
                + " revision %d\n",
            status.people(),
            status.connected(),
            status.sessions(),
            status.conversations(),
            status.messagesPerSecond(),
            status.revision()));
    status
        .faults()
        .forEach(it ->
            text.append("      ").append(it.at()).append("  ").append(it.what()).append('\n'));
    if (status.faults().isEmpty()) {
      text.append("      no faults lately\n");
    }
  }

  private static String said(RoundTrips trips) {
    return String.format(
        Locale.ROOT,
        "min %.1f ms, median %.1f ms, max %.1f ms of %d requests",
        trips.min(),
        trips.median(),
        trips.max(),
        trips.sorted().size());
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(String.format(Locale.ROOT, "  %-14s %s\n", name, value));
  }
}
