package org.parley.clustering;

/// A place of the enterprise with nodes of its own, such as `berlin`.
public record Site(String name) {
  public Site {
    if (!name.matches("[a-z0-9][a-z0-9-]{0,62}")) {
      throw new IllegalArgumentException(
          "a site's name is 1 to 63 letters, digits and dashes, in lower case: '" + name + "'");
    }
  }
}
