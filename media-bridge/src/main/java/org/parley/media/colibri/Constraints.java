package org.parley.media.colibri;

/// What video an endpoint wants: a bridge sends none before it has been told.
///
/// @param lastN of how many sources at most; -1 is all
/// @param maxHeight in pixels
public record Constraints(int lastN, int maxHeight) {}
