package org.parley.gateway.configuration;

/// The whole numbers from `from` to `to`, both included.
record Range(int from, int to) {

  boolean contains(long number) {
    return from <= number && number <= to;
  }

  @Override
  public String toString() {
    return from + " to " + to;
  }
}
