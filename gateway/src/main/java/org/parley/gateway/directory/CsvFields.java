package org.parley.gateway.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.parley.gateway.access.Address;

/// Reads the fields of one line, adding to the faults of the file what is wrong with each.
record CsvFields(CsvHeader header, CSVRecord record, int line, CsvContext context) {

  private static final int LONGEST_NAME = 100;
  private static final int MOST_GROUPS = 20;

  /// Control characters and those that turn the direction of writing would garble every list.
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\u2028-\\u202e\\u2066-\\u2069]");

  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9 ()/.-]{2,40}");

  /// The line, or empty if it has a fault.
  Optional<CsvLine> read() {
    if (record.size() != header.names().size()) {
      context.add(
          new CsvFault(line, "", record.size() + " fields instead of " + header.names().size()));
      return Optional.empty();
    }
    var address = field("address", text -> Person.requireUsable(Address.of(text)));
    var name = field("displayName", CsvFields::name);
    var password = unstripped("password", NewPassword::of);
    var mobile = field("mobile", CsvFields::number);
    var phone = field("phone", CsvFields::number);
    var groups = field("group", CsvFields::groups);
    var location = location();
    if (!Stream.of(address, name, password, mobile, phone, groups, location)
        .allMatch(Optional::isPresent)) {
      return Optional.empty();
    }
    var person =
        new Person(
            address.get(),
            name.get(),
            Optional.empty(),
            mobile.get(),
            phone.get(),
            groups.get(),
            location.get());
    return Optional.of(new CsvLine(line, person, password.get()));
  }

  private Optional<Optional<String>> location() {
    var given = header.optional(record, CsvHeader.LOCATION);
    if (given.filter(name -> !context.locations().contains(name)).isPresent()) {
      context.add(new CsvFault(line, CsvHeader.LOCATION, context.unknownLocation()));
      return Optional.empty();
    }
    return Optional.of(given);
  }

  private <T> Optional<T> field(String column, Function<String, T> reading) {
    return unstripped(column, text -> reading.apply(text.strip()));
  }

  private <T> Optional<T> unstripped(String column, Function<String, T> reading) {
    try {
      return Optional.of(reading.apply(header.field(record, column)));
    } catch (IllegalArgumentException wrong) {
      context.add(new CsvFault(line, column, String.valueOf(wrong.getMessage())));
      return Optional.empty();
    }
  }

  private static String name(String text) {
    if (text.isEmpty() || text.length() > LONGEST_NAME || UNPRINTABLE.matcher(text).find()) {
      throw new IllegalArgumentException(
          "1 to " + LONGEST_NAME + " characters, no control characters");
    }
    return text;
  }

  private static String number(String text) {
    if (!text.isEmpty() && !NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "empty, or 2 to 40 digits, spaces and ( ) / . - with an optional + in front");
    }
    return text;
  }

  private static List<String> groups(String text) {
    var groups =
        Arrays.stream(text.split(";"))
            .map(String::strip)
            .filter(group -> !group.isEmpty())
            .map(CsvFields::name)
            .distinct()
            .toList();
    if (groups.size() > MOST_GROUPS) {
      throw new IllegalArgumentException("at most " + MOST_GROUPS + " groups");
    }
    return groups;
  }
}
