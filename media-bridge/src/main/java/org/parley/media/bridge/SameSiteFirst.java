package org.parley.media.bridge;

import java.util.List;
import java.util.Optional;

/// Chooses among the bridges of the site that are not overloaded, and among all where there is
/// none.
public record SameSiteFirst(Choice among) implements Choice {

  private static final double OVERLOADED = 0.9;

  @Override
  public Optional<Bridge> choose(String site, List<WellBridge> well) {
    var near =
        well.stream()
            .filter(it -> it.bridge().site().equals(site) && it.load().stress() < OVERLOADED)
            .toList();
    return among.choose(site, near.isEmpty() ? well : near);
  }
}
