package org.parley.gateway.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Group;
import org.parley.gateway.access.Right;
import org.parley.gateway.access.Scope;
import org.parley.gateway.administration.PeopleList;
import org.parley.gateway.policy.Author;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.store.MemoryStore;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// People go out as a file and come in again.
class RoundTripTest {

  private static final String HEADER = "address,displayName,password,mobile,phone,group";
  private static final Author CLERK =
      new Author(new Address("clerk@a.example"), Scope.ADMINISTRATOR, "test");

  /// What spreadsheets run, what separates, and what is written in other ways than it looks.
  private static final List<String> HOSTILE =
      List.of(
          "=",
          "+",
          "-",
          "@",
          "'",
          "''",
          "'=",
          "\"",
          "\"\"",
          ",",
          "a",
          "B",
          "ß",
          "é",
          "🙂",
          "日本",
          "=1+1",
          "=HYPERLINK(\"x\")",
          "$argon2",
          "\\",
          "|",
          "#",
          "\u00a0",
          " x");

  private final Random random = new Random(11);
  private final Enterprise enterprise = Enterprise.on(new MemoryStore());
  private final PeopleImport people = enterprise.importer(new OpenHashing(), List.of("Berlin"));

  @Test
  void whatWasExportedChangesNothingWhenItIsImported() throws IOException {
    var groups = IntStream.range(0, 12).mapToObj(this::group).toList();
    groups.forEach(enterprise::put);
    for (int round = 0; round < 20; round++) {
      enterprise.put(IntStream.range(0, 100).mapToObj(n -> person(n, groups)).toList());
      long acts = enterprise.log().now().sequence();
      var csv = csv();
      assertEquals(new Imported.Done(0, 0, 100, List.of()), dryRun(csv, UTF_8));
      assertEquals(new Imported.Done(0, 0, 100, List.of()), run(csv, CLERK));
      assertEquals(acts, enterprise.log().now().sequence());
      assertEquals(csv, csv());
    }
  }

  @Test
  void anotherServerHasTheSamePeopleAfterwards() throws IOException {
    var groups = IntStream.range(0, 12).mapToObj(this::group).toList();
    groups.forEach(enterprise::put);
    enterprise.put(IntStream.range(0, 300).mapToObj(n -> person(n, groups)).toList());
    var other = Enterprise.on(new MemoryStore());
    var importer = other.importer(new OpenHashing(), List.of("Berlin"));
    assertInstanceOf(Imported.Done.class, importer.run(in(csv(), UTF_8), CLERK).await());
    assertEquals(csv(), new PeopleList(other.log()).csv());
  }

  @Test
  void noCellButThatOfANumberIsRunByASpreadsheet() throws IOException {
    var groups = IntStream.range(0, 12).mapToObj(this::group).toList();
    groups.forEach(enterprise::put);
    enterprise.put(IntStream.range(0, 300).mapToObj(n -> person(n, groups)).toList());
    try (var records = CSVFormat.RFC4180.parse(new StringReader(csv()))) {
      for (var record : records) {
        for (int i = 0; i < record.size(); i++) {
          boolean number =
              CsvHeader.ALL.get(i).toLowerCase(Locale.ROOT).matches(".*(phone|mobile)");
          assertTrue(number || !record.get(i).matches("(?s)[=+@\\-\\t\\r].*"), record.get(i));
        }
      }
    }
  }

  @Test
  void numbersStayAsTheyAre() throws IOException {
    enterprise.put(Persons.with("a@a.example", "A", "+49 (0)30 / 1-2", List.of()));
    assertTrue(csv().contains(",+49 (0)30 / 1-2,"));
  }

  @Test
  void aDryRunTellsWhatTheRunComesToAndChangesNothing() throws IOException {
    run(HEADER + "\na@a.example,A,,,,S\nb@a.example,B,,,,S\n", CLERK);
    long acts = enterprise.log().now().sequence();
    var file =
        HEADER
            + ",enabled,rights\na@a.example,A,,,,S,yes,\nb@a.example,B,,,,T,no,SMS;files\n"
            + "c@a.example,C,a good password,,,U;T,,chat\n";
    var dry = dryRun(file, UTF_8);
    assertEquals(new Imported.Done(1, 1, 1, List.of("T", "U")), dry);
    assertEquals(acts, enterprise.log().now().sequence());
    assertEquals(dry, run(file, CLERK));
    var ben = find("b@a.example");
    assertFalse(ben.enabled());
    assertEquals(Set.of(Right.SMS, Right.FILES), ben.rights());
    assertFalse(ben.honours(Instant.EPOCH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"enabled=maybe", "rights=FLY", "location=Atlantis", "jobTitle=a\u0007b"})
  void aColumnWithSomethingElseIsAFaultOfItsLine(String wrong) throws IOException {
    var column = wrong.substring(0, wrong.indexOf('='));
    var file =
        "%s,%s\na@a.example,A,,,,,\nb@a.example,B,,,,,%s\n"
            .formatted(HEADER, column, wrong.substring(wrong.indexOf('=') + 1));
    var faults = assertInstanceOf(CsvFaults.class, run(file, CLERK)).shown();
    assertEquals(
        List.of("3 " + column),
        faults.stream().map(fault -> fault.line() + " " + fault.column()).toList());
    assertEquals(0, enterprise.directory().size());
  }

  @Test
  void anUnknownColumnAndAWrongEncodingAreSaidAndNothingIsTaken() throws IOException {
    var unknown = assertInstanceOf(CsvFaults.class, run(HEADER + ",salary\n", CLERK));
    assertTrue(unknown.shown().getFirst().wrong().contains("unknown: 'salary'"));
    var latin =
        dryRun(HEADER + "\na@a.example,A,,,,\nb@a.example,Jörg,,,,\n", StandardCharsets.ISO_8859_1);
    var fault = assertInstanceOf(CsvFaults.class, latin).shown().getFirst();
    assertEquals(3, fault.line());
    assertTrue(fault.wrong().contains("UTF-8"));
    assertInstanceOf(
        CsvFaults.class, dryRun(HEADER + "\na@a.example,A,,,,\n", StandardCharsets.UTF_16));
    assertEquals(0, enterprise.directory().size());
  }

  @Test
  void whoMayNotWriteAdministratorsTakesNoneOverByAnImport() throws IOException {
    administration();
    var password = "chief@a.example,Chief,a good password,,,,yes\n";
    for (var run : List.of(run(with(password), CLERK), dryRun(with(password), UTF_8))) {
      var fault = assertInstanceOf(CsvFaults.class, run).shown().getFirst();
      assertEquals("2 password", fault.line() + " " + fault.column());
    }
    var off = run(with("chief@a.example,Chief,,,,,no\n"), CLERK);
    assertEquals("enabled", assertInstanceOf(CsvFaults.class, off).shown().getFirst().column());
    assertInstanceOf(Imported.Done.class, run(with("chief@a.example,Boss,,,,,yes\n"), CLERK));
    assertEquals("Boss", find("chief@a.example").displayName());
    assertInstanceOf(Imported.Done.class, run(with(password), Enterprise.AUTHOR));
  }

  @Test
  void anImportLeavesSomebodyWhoMayDoEverything() throws IOException {
    administration();
    var off = run(with("chief@a.example,Chief,,,,,no\n"), Enterprise.AUTHOR);
    assertEquals("enabled", assertInstanceOf(CsvFaults.class, off).shown().getFirst().column());
    assertTrue(find("chief@a.example").enabled());
  }

  private void administration() {
    enterprise.putWithHash("1:secret words", List.of(Persons.named("chief@a.example", "Chief")));
    enterprise.put(Persons.named("clerk@a.example", "Clerk"));
    enterprise.edit(role("chief@a.example", "ADMINISTRATORS"), role("clerk@a.example", "PEOPLE"));
  }

  private static Edit role(String address, String area) {
    return Edit.put(
        ObjectName.administrator(new Address(address)),
        JsonMapper.shared()
            .readValue("{\"areas\":{\"%s\":\"WRITE\"}}".formatted(area), ObjectNode.class));
  }

  private static String with(String line) {
    return HEADER + ",enabled\n" + line;
  }

  private Person find(String address) {
    return enterprise.directory().find(new Address(address)).orElseThrow();
  }

  private String csv() {
    return new PeopleList(enterprise.log()).csv();
  }

  private Imported run(String csv, Author author) throws IOException {
    return people.run(in(csv, UTF_8), author).await();
  }

  private Imported dryRun(String csv, Charset charset) throws IOException {
    return people.dryRun(in(csv, charset), CLERK);
  }

  private static ByteArrayInputStream in(String csv, Charset charset) {
    return new ByteArrayInputStream(csv.getBytes(charset));
  }

  private Group group(int number) {
    return new Group(
        "g" + number,
        (text() + " " + number).strip(),
        true,
        AuthorizationLevel.BLOCKED,
        Optional.empty(),
        Optional.empty(),
        AuthorizationLevel.BLOCKED,
        Set.of());
  }

  private Person person(int number, List<Group> groups) {
    var in = new ArrayList<String>();
    groups.stream().filter(_ -> random.nextInt(4) == 0).map(Group::id).forEach(in::add);
    var rights = EnumSet.noneOf(Right.class);
    for (var right : Right.values()) {
      if (random.nextInt(4) == 0) {
        rights.add(right);
      }
    }
    return new Person(
        new Address("=+-".charAt(number % 3) + "p" + number + "@a.example"),
        (text() + number).strip(),
        new Profile(
            text(), text(), number(), text(), text(), text(), text(), number(), number(), ""),
        in,
        random.nextBoolean() ? Optional.of("Berlin") : Optional.empty(),
        random.nextInt(5) > 0,
        rights,
        Optional.empty(),
        Optional.empty());
  }

  private String text() {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(_ -> HOSTILE.get(random.nextInt(HOSTILE.size())))
        .collect(Collectors.joining())
        .strip();
  }

  private String number() {
    return List.of("", "+49 30 1", "-1-1", "(0)2/3", "007").get(random.nextInt(5));
  }
}
