package org.parley.bench;

import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs [DecideBenchmark] and shows it as rows.
final class Decisions {

  private static final int NANOS = 1_000;

  private Decisions() {}

  static List<Row> measure() {
    var options =
        new OptionsBuilder()
            .include(DecideBenchmark.class.getName())
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1))
            .verbosity(VerboseMode.SILENT)
            .build();
    try {
      return new Runner(options).run().stream().map(Decisions::row).toList();
    } catch (RunnerException e) {
      throw new IllegalStateException("the benchmark cannot go on", e);
    }
  }

  private static Row row(RunResult result) {
    var primary = result.getPrimaryResult();
    var figures = "%9s %8.2f %9s %9s".formatted("", primary.getScore() / NANOS, "", "");
    return new Row(
        "decide",
        primary.getLabel(),
        figures,
        "%.2f us error".formatted(primary.getScoreError() / NANOS));
  }
}
