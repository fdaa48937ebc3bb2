package org.parley.gateway.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the operator asks the node to do.
public sealed interface CommandLine {

  /// The options, for a person.
  String USAGE =
      """
      Usage: parley run [options]

        --port N        listen on this port (8080; 0 takes any free one)
        --host H        listen on this address (127.0.0.1)
        --data DIR      keep the data in this directory (.parley)
        --config FILE   read settings from this YAML file
        --import FILE   take in the people of this CSV file
        --demo          take in a company of made-up people to play with
        --administrator print a password that signs in an administrator once
        --help          show this

      What is given here wins over the file.
      Relative paths are taken from the current directory.
      docs/operations.md has the rest.
      """;

  /// Start a node.
  record Start(
      Optional<Path> config,
      Overrides overrides,
      boolean demo,
      Optional<Path> people,
      boolean administrator)
      implements CommandLine {

    /// The configuration that holds for this start.
    ///
    /// @throws FaultyConfiguration with everything that is wrong with the file
    public Configuration configuration(Map<String, String> environment) throws FaultyConfiguration {
      return config.isPresent()
          ? new ConfigurationFile(config.get(), environment).read().with(overrides)
          : Configuration.standard().with(overrides);
    }
  }

  /// Show [#USAGE] and end.
  record Help() implements CommandLine {}

  /// Not understood: say `message` and [#USAGE], and end with exit code 2.
  record Wrong(String message) implements CommandLine {}

  static CommandLine parse(String... arguments) {
    return new Arguments(List.of(arguments)).parse();
  }
}
