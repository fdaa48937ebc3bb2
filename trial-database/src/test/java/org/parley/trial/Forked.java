package org.parley.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// The trial database in a process of its own.
record Forked(Process process, String uri) {

  static Forked start(Path data) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TrialDatabase.class.getName(),
                "--port",
                "0",
                "--data",
                data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    var line = String.valueOf(out.readLine());
    return new Forked(process, line.substring(line.indexOf("mongodb://")));
  }

  void kill() throws InterruptedException {
    process.destroyForcibly();
    end();
  }

  /// Sends SIGTERM; gives the exit code.
  int terminate() throws InterruptedException {
    process.destroy();
    end();
    return process.exitValue();
  }

  private void end() throws InterruptedException {
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      throw new AssertionError("the process does not end");
    }
  }
}
