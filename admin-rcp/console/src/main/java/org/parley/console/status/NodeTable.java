package org.parley.console.status;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.widgets.Composite;
import org.parley.console.server.ClusterStatus.Member;
import org.parley.console.server.NodeStatus;
import org.parley.console.table.Rows;
import org.parley.console.text.Texts;

/// Each node with its health and its figures.
final class NodeTable {

  private final Texts texts;
  private final Rows rows;
  private final DateTimeFormatter times;

  NodeTable(Composite parent, Texts texts) {
    this.texts = texts;
    this.times =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM)
            .withLocale(texts.locale())
            .withZone(ZoneId.systemDefault());
    rows = new Rows(parent, "status.nodes", 160);
    rows.column(texts.say(StatusText.COLUMN_NODE), 80);
    rows.column(texts.say(StatusText.COLUMN_SITE), 80);
    rows.column(texts.say(StatusText.COLUMN_HEALTH), 110);
    rows.column(texts.say(StatusText.COLUMN_SINCE), 170);
    rows.column(texts.say(StatusText.COLUMN_PEOPLE), 90);
    rows.column(texts.say(StatusText.SESSIONS), 80);
    rows.column(texts.say(StatusText.COLUMN_CONVERSATIONS), 120);
    rows.column(texts.say(StatusText.COLUMN_RATE), 80);
    rows.column(texts.say(StatusText.COLUMN_REVISION), 80);
    rows.column(texts.say(StatusText.COLUMN_URL), 180);
  }

  void show(List<Member> nodes) {
    rows.show(nodes.stream().map(this::row).toList());
  }

  private List<String> row(Member member) {
    return List.of(
        member.node(),
        member.site(),
        texts.say(health(member)),
        times.format(member.startedAt()),
        figure(member, NodeStatus::connected),
        figure(member, NodeStatus::sessions),
        figure(member, NodeStatus::conversations),
        figure(member, it -> String.format(texts.locale(), "%.1f", it.messagesPerSecond())),
        figure(member, NodeStatus::revision),
        member.status().flatMap(NodeStatus::url).orElse(""));
  }

  private static StatusText health(Member member) {
    if (!member.alive()) {
      return StatusText.GONE;
    }
    Optional<Boolean> ready = member.status().map(NodeStatus::ready);
    return ready.map(it -> it ? StatusText.READY : StatusText.NOT_READY).orElse(StatusText.SILENT);
  }

  private static String figure(Member member, Function<NodeStatus, Object> figure) {
    return member.status().map(figure).map(Object::toString).orElse("");
  }
}
