package org.parley.clustering;

/// Names something that one node at a time takes care of, such as a conversation.
public record Key(String text) {}
