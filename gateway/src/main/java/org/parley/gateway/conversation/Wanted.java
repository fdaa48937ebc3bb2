package org.parley.gateway.conversation;

import java.util.List;
import java.util.Optional;

/// What a search is for: the first `count` messages behind `after` with all of `words`.
record Wanted(List<String> words, Optional<Spot> after, int count) {}
