package org.parley.gateway.configuration;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.gateway.configuration.Value.Absent;
import org.parley.gateway.configuration.Value.Branch;
import org.parley.gateway.configuration.Value.Listing;
import org.parley.gateway.configuration.Value.Scalar;

/// A part of a configuration that is asked for its settings one by one. Asking states the path, the
/// standard value, what is allowed and what it means, so that nothing else has to list them; what
/// is wrong is noted and answered with the standard value.
final class Section {

  private final String path;
  private final Branch branch;
  private final Reading reading;
  private final Set<String> asked = new HashSet<>();

  Section(String path, Branch branch, Reading reading) {
    this.path = path;
    this.branch = branch;
    this.reading = reading;
    reading.opened(this);
  }

  String path() {
    return path;
  }

  Section section(String name) {
    return new Section(at(name), branch(name), reading);
  }

  int number(String name, int standard, Range range, String meaning) {
    reading.asked(new Setting(at(name), String.valueOf(standard), range.toString(), meaning));
    return scalar(name)
        .flatMap(scalar -> expanded(name, scalar))
        .map(text -> number(name, text, standard, range))
        .orElse(standard);
  }

  String text(String name, String standard, Form form, String meaning) {
    return given(name, standard, form, meaning).orElse(standard);
  }

  /// The text that the file gives, if it does and it is right.
  Optional<String> given(String name, String standard, Form form, String meaning) {
    reading.asked(new Setting(at(name), standard, form.words(), meaning));
    return scalar(name)
        .flatMap(scalar -> expanded(name, scalar))
        .filter(text -> isRight(name, text, form.fits(text), form.words()));
  }

  /// The paths of what stands here and was never asked for.
  List<String> unasked() {
    return branch.values().keySet().stream()
        .filter(name -> !asked.contains(name))
        .map(this::at)
        .toList();
  }

  private int number(String name, String text, int standard, Range range) {
    boolean fits = text.matches("-?[0-9]{1,18}") && range.contains(Long.parseLong(text));
    return isRight(name, text, fits, range.toString()) ? Integer.parseInt(text) : standard;
  }

  /// Notes a fault unless it fits. A value that came from the environment may be a secret: it is
  /// not shown.
  private boolean isRight(String name, String text, boolean fits, String allowed) {
    if (!fits) {
      boolean shown =
          branch.values().get(name) instanceof Scalar(String written) && written.equals(text);
      String is = shown ? "is " + text : "what the environment gives is not";
      reading.fault(at(name), "must be " + allowed + ", " + is);
    }
    return fits;
  }

  private Optional<String> expanded(String name, Scalar scalar) {
    int before = reading.faults().size();
    String text = reading.expand(at(name), scalar.text());
    return reading.faults().size() == before ? Optional.of(text) : Optional.empty();
  }

  private Optional<Scalar> scalar(String name) {
    return switch (find(name)) {
      case Scalar scalar -> Optional.of(scalar);
      case Absent() -> Optional.empty();
      case Branch ignored -> wrong(name, "must be a single value, is a section");
      case Listing() -> wrong(name, "must be a single value, is a list");
    };
  }

  private Branch branch(String name) {
    return switch (find(name)) {
      case Branch below -> below;
      case Absent() -> Branch.EMPTY;
      case Scalar ignored ->
          this.<Branch>wrong(name, "must be a section, is a single value").orElse(Branch.EMPTY);
      case Listing() ->
          this.<Branch>wrong(name, "must be a section, is a list").orElse(Branch.EMPTY);
    };
  }

  private Value find(String name) {
    asked.add(name);
    return branch.values().getOrDefault(name, new Absent());
  }

  private <T> Optional<T> wrong(String name, String message) {
    reading.fault(at(name), message);
    return Optional.empty();
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + '.' + name;
  }
}
