package org.parley.gateway.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.gateway.configuration.CommandLine.Start;

class CommandLineTest {

  @Test
  void nothingStartsANodeWithStandardValues() throws FaultyConfiguration {
    var start = assertInstanceOf(Start.class, CommandLine.parse());
    assertEquals(
        new Start(Optional.empty(), Overrides.NONE, false, Optional.empty(), false), start);
    assertEquals(Configuration.standard(), start.configuration(Map.of()));
  }

  @Test
  void everyOptionIsUnderstoodWithSpaceOrEqualsSign() {
    var expected =
        new Start(
            Optional.of(Path.of("a b.yaml")),
            new Overrides(Optional.of("::1"), Optional.of(0), Optional.of(Path.of("d"))),
            true,
            Optional.of(Path.of("people.csv")),
            true);
    assertEquals(
        expected,
        CommandLine.parse(
            "--port",
            "0",
            "--host",
            "::1",
            "--data",
            "d",
            "--config",
            "a b.yaml",
            "--demo",
            "--administrator",
            "--import",
            "people.csv"));
    assertEquals(
        expected,
        CommandLine.parse(
            "--port=0",
            "--host=::1",
            "--data=d",
            "--config=a b.yaml",
            "--demo",
            "--administrator",
            "--import=people.csv"));
  }

  @Test
  void theCommandLineWinsOverTheFile(@TempDir Path directory) throws Exception {
    var file = Files.writeString(directory.resolve("p.yaml"), "http: {host: 0.0.0.0, port: 99}");
    var start =
        assertInstanceOf(
            Start.class, CommandLine.parse("--config", file.toString(), "--port", "100"));
    assertEquals(
        new Configuration.Http("0.0.0.0", 100, Optional.empty()),
        start.configuration(Map.of()).http());
  }

  @Test
  void helpIsShownWhateverElseIsAsked() {
    assertInstanceOf(CommandLine.Help.class, CommandLine.parse("--demo", "--help"));
    assertInstanceOf(CommandLine.Help.class, CommandLine.parse("-h"));
  }

  @ParameterizedTest
  @CsvSource({
    "--prot 80, there is no option --prot; did you mean --port?",
    "serve, there is no option serve",
    "--demo=yes, --demo takes no value",
    "--port, --port needs a value",
    "--data --demo, --data needs a value",
    "--data=, --data needs a value",
    "--port 70000, '--port must be 0 to 65535, is 70000'",
    "--port -1, '--port must be 0 to 65535, is -1'",
    "--port=1 --port=2, --port is there twice",
  })
  void whatIsWrongIsSaid(String line, String message) {
    assertEquals(new CommandLine.Wrong(message), CommandLine.parse(line.split(" ")));
  }

  @Test
  void theUsageNamesEveryOption() {
    for (String option : Arguments.OPTIONS) {
      assertTrue(CommandLine.USAGE.contains("  " + option + " "), option);
    }
  }
}
