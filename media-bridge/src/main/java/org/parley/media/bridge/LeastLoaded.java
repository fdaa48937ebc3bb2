package org.parley.media.bridge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Chooses the bridge with the least stress, wherever it is; of those about equal, the one with
/// fewer conferences.
public record LeastLoaded() implements Choice {

  private static final Comparator<WellBridge> LOAD =
      Comparator.comparingLong((WellBridge it) -> Math.round(it.load().stress() * 10))
          .thenComparingInt(it -> it.load().conferences() + it.chosen())
          .thenComparingInt(it -> it.load().endpoints())
          .thenComparing(it -> it.bridge().name());

  @Override
  public Optional<Bridge> choose(String site, List<WellBridge> well) {
    return well.stream().min(LOAD).map(WellBridge::bridge);
  }
}
