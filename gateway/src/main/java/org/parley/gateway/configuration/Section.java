package org.parley.gateway.configuration;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

  /// The same for what may hold a password: it is not shown.
  Optional<String> secret(String name, String standard, Form form, String meaning) {
    reading.asked(new Setting(at(name), standard, form.words(), meaning));
    var given = scalar(name).flatMap(scalar -> expanded(name, scalar));
    if (given.filter(text -> !form.fits(text)).isPresent()) {
      reading.fault(at(name), "must be " + form.words());
    }
    return given.filter(form::fits);
  }

  /// What `reading` makes of the text that the file gives. What it throws is noted as a fault.
  <T> Optional<T> value(
      String name, String standard, String allowed, String meaning, Function<String, T> reading) {
    this.reading.asked(new Setting(at(name), standard, allowed, meaning));
    return scalar(name)
        .flatMap(scalar -> expanded(name, scalar))
        .flatMap(text -> understood(name, text, reading));
  }

  /// Notes that a setting is missing which has no standard value.
  void missing(String name) {
    if (find(name) instanceof Absent) {
      reading.fault(at(name), "must be given");
    }
  }

  /// Notes what is wrong with the setting `name`.
  void fault(String name, String message) {
    reading.fault(name.isEmpty() ? path : at(name), message);
  }

  /// The single values of a list, as `one` reads each; `standard` if there is no list.
  <T> List<T> values(Setting setting, List<T> standard, Function<String, T> one) {
    var name = setting.path();
    reading.asked(new Setting(at(name), setting.standard(), setting.allowed(), setting.meaning()));
    if (find(name) instanceof Absent) {
      return standard;
    }
    var items = new Section(at(name), items(name), reading);
    return items.branch.values().keySet().stream()
        .flatMap(each ->
            items
                .scalar(each)
                .flatMap(scalar -> items.expanded(each, scalar))
                .flatMap(text -> items.understood(each, text, one))
                .stream())
        .toList();
  }

  /// The sections of a list. For the reference there is one, so that it asks for its settings.
  List<Section> sections(String name) {
    var branch = items(name);
    var items = new Section(at(name), branch, reading);
    return reading.isReference()
        ? List.of(new Section(at(name) + "[]", Branch.EMPTY, reading))
        : branch.values().keySet().stream().map(items::section).toList();
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
      case Listing ignored -> wrong(name, "must be a single value, is a list");
    };
  }

  private Branch branch(String name) {
    return switch (find(name)) {
      case Branch below -> below;
      case Absent() -> Branch.EMPTY;
      case Scalar ignored ->
          this.<Branch>wrong(name, "must be a section, is a single value").orElse(Branch.EMPTY);
      case Listing ignored ->
          this.<Branch>wrong(name, "must be a section, is a list").orElse(Branch.EMPTY);
    };
  }

  /// A list as values whose names are their places, such as `[0]`.
  private Branch items(String name) {
    return switch (find(name)) {
      case Listing(List<Value> values) -> {
        var named = new LinkedHashMap<String, Value>();
        values.forEach(value -> named.put("[" + named.size() + "]", value));
        yield new Branch(named);
      }
      case Absent() -> Branch.EMPTY;
      case Scalar ignored ->
          this.<Branch>wrong(name, "must be a list, is a single value").orElse(Branch.EMPTY);
      case Branch ignored ->
          this.<Branch>wrong(name, "must be a list, is a section").orElse(Branch.EMPTY);
    };
  }

  private <T> Optional<T> understood(String name, String text, Function<String, T> one) {
    try {
      return Optional.of(one.apply(text));
    } catch (IllegalArgumentException e) {
      isRight(name, text, false, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
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
    return path.isEmpty() || name.startsWith("[") ? path + name : path + '.' + name;
  }
}
