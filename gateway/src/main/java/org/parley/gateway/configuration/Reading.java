package org.parley.gateway.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One pass over a configuration: collects the settings that were asked for and all faults.
final class Reading {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

  private final Map<String, String> environment;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Setting> settings = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();

  private final boolean reference;

  Reading(Map<String, String> environment) {
    this(environment, false);
  }

  private Reading(Map<String, String> environment, boolean reference) {
    this.environment = environment;
    this.reference = reference;
  }

  /// A pass that only wants to know which settings there are.
  static Reading forReference() {
    return new Reading(Map.of(), true);
  }

  boolean isReference() {
    return reference;
  }

  List<Fault> faults() {
    return faults;
  }

  List<Setting> settings() {
    return settings;
  }

  void fault(String path, String message) {
    faults.add(new Fault(path, message));
  }

  void asked(Setting setting) {
    settings.add(setting);
  }

  void opened(Section section) {
    sections.add(section);
  }

  /// Notes what the file holds and nobody asked for.
  void finish() {
    List<String> known =
        Stream.concat(
                settings.stream().map(Setting::path),
                sections.stream().map(Section::path).filter(path -> !path.isEmpty()))
            .toList();
    for (Section section : sections) {
      for (String path : section.unasked()) {
        String closest =
            Spelling.closest(path, known).map(c -> "; did you mean " + c + "?").orElse("");
        fault(path, "unknown" + closest);
      }
    }
  }

  /// Puts the values of environment variables where `written` has `${NAME}`.
  String expand(String path, String written) {
    if (VARIABLE.matcher(written).replaceAll("").contains("${")) {
      fault(path, "a variable is written ${NAME}, in letters, digits and underscores");
    }
    return VARIABLE.matcher(written).replaceAll(found -> variable(path, found.group(1)));
  }

  private String variable(String path, String name) {
    String value = environment.get(name);
    if (value == null) {
      fault(path, "the environment variable " + name + " is not set");
      return "";
    }
    return Matcher.quoteReplacement(value);
  }
}
