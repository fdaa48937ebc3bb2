package org.parley.gateway.directory;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Right;

/// Reads the fields of one line, adding to the faults of the file what is wrong with each.
record CsvFields(CsvHeader header, CSVRecord record, int line, CsvContext context) {

  private static final int MOST_GROUPS = 20;

  /// The line, or empty if it has a fault.
  Optional<CsvLine> read() {
    if (record.size() != header.names().size()) {
      context.add(
          new CsvFault(line, "", record.size() + " fields instead of " + header.names().size()));
      return Optional.empty();
    }
    int faults = context.faults().size();
    var address = stripped("address", text -> Person.requireUsable(Address.of(text)));
    var name = stripped("displayName", CsvFields::name);
    var password = field("password", NewPassword::of);
    var fields = profile();
    var groups = stripped("group", CsvFields::groups);
    var location = stripped(CsvHeader.LOCATION, this::location);
    var enabled = stripped(CsvHeader.ENABLED, CsvFields::yesOrNo);
    var rights = stripped(CsvHeader.RIGHTS, CsvFields::rights);
    if (context.faults().size() > faults) {
      return Optional.empty();
    }
    return Optional.of(
        new CsvLine(
            line,
            address.orElseThrow(),
            name.orElseThrow(),
            fields,
            groups.orElseThrow(),
            location,
            enabled,
            rights,
            password.orElseThrow()));
  }

  private Map<Profile.Field, String> profile() {
    var profile = new EnumMap<Profile.Field, String>(Profile.Field.class);
    for (var field : Profile.Field.values()) {
      stripped(field.text(), text -> checked(field, text))
          .ifPresent(text -> profile.put(field, text));
    }
    return profile;
  }

  private <T> Optional<T> stripped(String column, Function<String, T> reading) {
    return field(column, text -> reading.apply(text.strip()));
  }

  /// Empty if there is no such column, or what stands there is wrong.
  private <T> Optional<T> field(String column, Function<String, T> reading) {
    try {
      return header.field(record, column).map(reading);
    } catch (IllegalArgumentException wrong) {
      context.add(new CsvFault(line, column, String.valueOf(wrong.getMessage())));
      return Optional.empty();
    }
  }

  private static String checked(Profile.Field field, String text) {
    return FieldRules.faultOf(field, text)
        .<String>map(fault -> {
          throw new IllegalArgumentException(fault);
        })
        .orElse(text);
  }

  private static String name(String text) {
    return FieldRules.faultOfName(text)
        .<String>map(fault -> {
          throw new IllegalArgumentException(fault);
        })
        .orElse(text);
  }

  private Optional<String> location(String name) {
    if (!name.isEmpty() && !context.locations().contains(name)) {
      throw new IllegalArgumentException(context.unknownLocation());
    }
    return Optional.of(name).filter(text -> !text.isEmpty());
  }

  private static Boolean yesOrNo(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "", "true", "yes" -> true;
      case "false", "no" -> false;
      default -> throw new IllegalArgumentException("yes or no");
    };
  }

  private static Set<Right> rights(String text) {
    var rights = EnumSet.noneOf(Right.class);
    for (var name : list(text)) {
      rights.add(
          Arrays.stream(Right.values())
              .filter(right -> right.name().equalsIgnoreCase(name))
              .findFirst()
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "rights are "
                          + Arrays.stream(Right.values())
                              .map(Right::name)
                              .collect(Collectors.joining(", "))
                          + ", separated by semicolons")));
    }
    return rights;
  }

  private static List<String> groups(String text) {
    var groups = list(text).stream().map(CsvFields::name).distinct().toList();
    if (groups.size() > MOST_GROUPS) {
      throw new IllegalArgumentException("at most " + MOST_GROUPS + " groups");
    }
    return groups;
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(";"))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }
}
