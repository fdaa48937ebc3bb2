package org.parley.gateway.configuration;

import java.util.List;
import java.util.stream.Collectors;

/// Says everything that is wrong with a configuration file at once.
public final class FaultyConfiguration extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  FaultyConfiguration(String file, List<Fault> faults) {
    super(message(file, faults));
    this.faults = List.copyOf(faults);
  }

  /// What is wrong, in the order of the settings, unknown ones last.
  public List<Fault> faults() {
    return faults;
  }

  private static String message(String file, List<Fault> faults) {
    return faults.stream()
        .map(fault -> "\n  " + fault)
        .collect(Collectors.joining("", "The configuration " + file + " is not usable:", ""));
  }
}
