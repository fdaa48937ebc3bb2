package org.parley.clustering.hazelcast;

import com.hazelcast.cluster.Member;
import com.hazelcast.config.MemberAttributeConfig;
import java.util.Optional;
import org.parley.clustering.Node;
import org.parley.clustering.Site;

/// Who a node is, in the words of a member's attributes and of a message's header. Attributes stay
/// when Hazelcast gives a member another UUID.
final class Identity {

  private static final String ATTRIBUTE = "parley.node";
  private static final String SEPARATOR = "\n";
  private static final int PARTS = 4;

  private Identity() {}

  static MemberAttributeConfig attributes(Node node) {
    return new MemberAttributeConfig().setAttribute(ATTRIBUTE, text(node));
  }

  /// The node that `member` is; empty for one that is none of ours.
  static Optional<Node> of(Member member) {
    return Optional.ofNullable(member.getAttribute(ATTRIBUTE)).flatMap(Identity::node);
  }

  static String text(Node node) {
    return String.join(
        SEPARATOR,
        node.name(),
        node.site().name(),
        Long.toString(node.incarnation()),
        node.url().orElse(""));
  }

  /// Reads what [#text] wrote; a later version may have put more behind it.
  static Optional<Node> node(String text) {
    var parts = text.split(SEPARATOR, -1);
    if (parts.length < PARTS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Node(
              parts[0],
              new Site(parts[1]),
              Long.parseLong(parts[2]),
              Optional.of(parts[3]).filter(url -> !url.isEmpty())));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
