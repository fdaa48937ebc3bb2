package org.parley.clustering;

import java.util.Optional;

/// One running server process at a site; a restarted process is another incarnation.
///
/// @param name unique among the nodes that run
/// @param incarnation when the process started, in milliseconds since 1970
/// @param url where clients reach it
public record Node(String name, Site site, long incarnation, Optional<String> url) {

  public Node {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,62}")) {
      throw new IllegalArgumentException(
          "a node's name is 1 to 63 letters, digits, dots and dashes: '" + name + "'");
    }
  }

  /// A node that tells no address of its own.
  public Node(String name, Site site, long incarnation) {
    this(name, site, incarnation, Optional.empty());
  }

  /// Whether this is the same node, started later than `other`.
  public boolean replaces(Node other) {
    return name.equals(other.name) && incarnation > other.incarnation;
  }
}
