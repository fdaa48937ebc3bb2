package org.parley.bench;

import java.util.Collection;

/// Messages acknowledged against messages stored: `missing` were acknowledged and are not there
/// under that number, `doubled` are there more than once, `gaps` are jumps in the numbering.
record Audit(long acknowledged, long stored, long missing, long doubled, long gaps) {

  static Audit sum(Collection<Audit> audits) {
    return audits.stream().reduce(new Audit(0, 0, 0, 0, 0), Audit::plus);
  }

  boolean isClean() {
    return acknowledged == stored && missing == 0 && doubled == 0 && gaps == 0;
  }

  private Audit plus(Audit other) {
    return new Audit(
        acknowledged + other.acknowledged,
        stored + other.stored,
        missing + other.missing,
        doubled + other.doubled,
        gaps + other.gaps);
  }

  @Override
  public String toString() {
    return isClean()
        ? "stored = acknowledged = %,d".formatted(stored)
        : "WRONG: acknowledged %,d, stored %,d, missing %,d, doubled %,d, gaps %,d"
            .formatted(acknowledged, stored, missing, doubled, gaps);
  }
}
