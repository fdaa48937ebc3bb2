package org.parley.bench;

/// What a load cost, how long its units took, and whether all of it was stored and heard.
///
/// @param compilers how much of the CPU the just-in-time compilers took, from 0 to 1
record Outcome(Cost cost, Latencies latencies, String verdict, double compilers) {

  Row row(String name, String unit) {
    return Row.of(name, unit, cost, latencies, verdict);
  }
}
