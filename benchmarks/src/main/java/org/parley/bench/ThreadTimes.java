package org.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/// Reads the CPU time of processes and their threads, user and system, from Linux's /proc.
final class ThreadTimes {

  /// The unit of CPU times under /proc: USER_HZ, 100 on every Linux.
  private static final Duration TICK = Duration.ofMillis(10);

  private ThreadTimes() {}

  /// Of all threads of a process that ever were.
  static Duration whole(Path process) throws IOException {
    return time(Files.readString(process.resolve("stat")));
  }

  /// Of the threads with such names that a process has now.
  static Duration of(Path process, Predicate<String> named) throws IOException {
    var sum = Duration.ZERO;
    try (var threads = Files.newDirectoryStream(process.resolve("task"))) {
      for (Path thread : threads) {
        String stat = stat(thread);
        if (named.test(stat)) {
          sum = sum.plus(time(stat));
        }
      }
    }
    return sum;
  }

  /// Empty for a thread that has just ended.
  private static String stat(Path thread) throws IOException {
    try {
      return Files.readString(thread.resolve("stat"));
    } catch (NoSuchFileException _) {
      return "";
    }
  }

  private static Duration time(String stat) {
    List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
    return TICK.multipliedBy(Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12)));
  }
}
