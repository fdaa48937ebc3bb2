package org.parley.clustering;

/// A node gave no answer. Carries no stack of its own.
public final class Unanswered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unanswered(Node node, String topic, String why) {
    super(node.name() + " gave no answer about " + topic + ": " + why, null, true, false);
  }
}
