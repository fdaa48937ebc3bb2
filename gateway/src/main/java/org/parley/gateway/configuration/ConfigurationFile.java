package org.parley.gateway.configuration;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The operator's YAML file, with the environment variables it may name.
public record ConfigurationFile(Path path, Map<String, String> environment) {

  public ConfigurationFile {
    environment = Map.copyOf(environment);
  }

  /// Reads the file.
  ///
  /// @throws FaultyConfiguration with everything that is wrong with it
  public Configuration read() throws FaultyConfiguration {
    return read(text());
  }

  Configuration read(String text) throws FaultyConfiguration {
    var reading = new Reading(environment);
    var branch = YamlFile.read(text, reading.faults());
    var directory = path.toAbsolutePath().getParent();
    var configuration =
        Configuration.read(new Section("", branch, reading), directory == null ? path : directory);
    reading.finish();
    if (!reading.faults().isEmpty()) {
      throw faulty(reading.faults());
    }
    return configuration;
  }

  private String text() throws FaultyConfiguration {
    try {
      return Files.readString(path);
    } catch (NoSuchFileException e) {
      throw unreadable("there is no such file", e);
    } catch (CharacterCodingException e) {
      throw unreadable("it is not UTF-8", e);
    } catch (IOException e) {
      throw unreadable(String.valueOf(e.getMessage()), e);
    }
  }

  private FaultyConfiguration unreadable(String why, IOException cause) {
    var faulty = faulty(List.of(new Fault("", "cannot be read: " + why)));
    faulty.initCause(cause);
    return faulty;
  }

  private FaultyConfiguration faulty(List<Fault> faults) {
    return new FaultyConfiguration(path.toString(), new ArrayList<>(faults));
  }
}
