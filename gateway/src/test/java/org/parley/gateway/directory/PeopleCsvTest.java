package org.parley.gateway.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleCsvTest {

  private static final String HEADER = "address,displayName,password,mobile,phone,group\n";
  private static final String ANNA = "anna@berlin.example,Anna,,,,\n";

  @Test
  void aPersonMayBeAtALocationThatThereIs() {
    var header = "location," + HEADER;
    assertEquals(
        List.of(Optional.of(Optional.of("Lisbon")), Optional.of(Optional.empty())),
        lines(header + " Lisbon ,a@b.example,A,,,,\n,b@b.example,B,,,,\n").stream()
            .map(line -> line.location())
            .toList());
    assertEquals(Optional.empty(), lines(HEADER + ANNA).getFirst().location());
    assertEquals(
        List.of("line 2, location: no location of the configuration, which has Berlin, Lisbon"),
        faults(header + "Paris,a@b.example,A,,,,\n"));
  }

  @Test
  void aLineIsReadWithAllItsFields() {
    var lines =
        lines(
            HEADER
                + "Anna@Berlin.example, Anna B,secret word,+49 171 3920010,030/23125-101,"
                + "Sales; Support;Sales;\n");
    var person = lines.getFirst();
    assertEquals("anna@berlin.example", person.address().text());
    assertEquals("Anna B", person.displayName());
    assertEquals("+49 171 3920010", person.fields().get(Profile.Field.MOBILE));
    assertEquals("030/23125-101", person.fields().get(Profile.Field.PHONE));
    assertEquals(List.of("Sales", "Support"), person.groups());
    assertEquals(new NewPassword.Plain("secret word"), lines.getFirst().password());
  }

  @Test
  void quotesLineBreaksBlankLinesAndOtherOrdersOfColumnsAreUnderstood() {
    var lines =
        lines(
            "\uFEFFGroup,address,displayname,password,mobile,phone\r\n\r\n"
                + "\"Sales\",a@a.example,\"Berg, \"\"Annie\"\"\",,,\r\n"
                + "   \r\n"
                + "\"R;\nS\",b@a.example,Bo,,,\r\n"
                + ",c@a.example,Cy,,,");
    assertEquals("Berg, \"Annie\"", lines.get(0).displayName());
    assertEquals(List.of("R", "S"), lines.get(1).groups());
    assertEquals(List.of(3, 5, 7), lines.stream().map(CsvLine::line).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "anna,Anna,,,,|line 3, address: not an address of the form name@domain",
        "administrator@localhost,A,,,,|line 3, address: addresses at localhost are reserved",
        "b@a.example,,,,,|line 3, displayName: 1 to 100 characters, no control characters",
        "b@a.example,B\u202ex,,,,|line 3, displayName: 1 to 100 characters, no control characters",
        "b@a.example,B,short,,,|line 3, password: a password has 8 to 256 characters",
        "b@a.example,B,,call me,,|line 3, mobile: empty, or 2 to 40 digits, spaces and ( ) / . -"
            + " with an optional + in front",
        "b@a.example,B,,,x,|line 3, phone: empty, or 2 to 40 digits, spaces and ( ) / . -"
            + " with an optional + in front",
        "b@a.example,B,,,|line 3: 5 fields instead of 6",
        "b@a.example,B,,,,,|line 3: 7 fields instead of 6",
        "ANNA@berlin.example,B,,,,|line 3, address: the same address as in line 2",
        "b@a.example,\"B,,,,|line 3: a quote is not closed or followed by something",
      },
      quoteCharacter = '\0')
  void aBadLineIsNamed(String line, String fault) {
    assertEquals(List.of(fault), faults(HEADER + ANNA + line + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$argon2id$v=19$m=19456",
        "$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
      })
  void aBadHashIsNamedAndNotTakenForAPassword(String hash) {
    var faults = faults(HEADER + "b@a.example,B,\"" + hash + "\",,,\n");
    assertTrue(faults.getFirst().startsWith("line 2, password: "), faults::toString);
    assertTrue(!faults.getFirst().contains("CTFh"), faults::toString);
  }

  @Test
  void aLineNumberIsRightBehindAQuotedLineBreak() {
    assertEquals(
        List.of("line 5, address: not an address of the form name@domain"),
        faults(HEADER + "b@a.example,B,,,,\"x;\n\ny\"\nnobody,N,,,,\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "address,displayName,password,mobile,phone|; missing: group",
        "address,name,password,mobile,phone,group|; missing: displayName; unknown: 'name'",
        "address,displayName,password,mobile,phone,group,note|; unknown: 'note'",
        "address,displayName,password,mobile,phone,group,group|; each of them once",
        "address;displayName;password;mobile;phone;group|, separated by commas, not semicolons"
      })
  void aBadHeaderTellsWhatIsMissingOrUnknown(String header, String told) {
    assertEquals(
        List.of("line 1: the header is address,displayName,password,mobile,phone,group" + told),
        faults(header + "\n" + ANNA));
  }

  @Test
  void anEmptyFileAndOneWithoutPeople() {
    assertEquals(List.of("the file is empty, even of a header"), faults("\n \n"));
    assertEquals(List.of(), lines(HEADER));
  }

  @Test
  void allFaultsAreCountedAndTwentyShown() {
    var bad = IntStream.range(0, 30).mapToObj(_ -> "x,,short,y,z,\n").collect(Collectors.joining());
    var faults = assertInstanceOf(CsvFaults.class, read((HEADER + bad).getBytes(UTF_8)));
    assertEquals(20, faults.shown().size());
    assertEquals(130, faults.more());
  }

  @Test
  @Timeout(5)
  void readingStopsAfterAThousandFaults() {
    var file = HEADER + "a\n".repeat(PeopleCsv.MOST_BYTES / 2 - HEADER.length());
    var faults = assertInstanceOf(CsvFaults.class, read(file.getBytes(UTF_8)));
    assertEquals(
        "more than 1,000 faults; reading stopped at line 1002",
        faults.shown().getFirst().toString());
    assertEquals("line 2: 1 fields instead of 6", faults.shown().get(1).toString());
    // One of those shown says only that reading stopped.
    assertEquals(PeopleCsv.MOST_FAULTS + 1, faults.shown().size() - 1 + faults.more());
  }

  @Test
  void aThousandFaultsAreAllCounted() {
    var file = HEADER + "a\n".repeat(PeopleCsv.MOST_FAULTS);
    var faults = assertInstanceOf(CsvFaults.class, read(file.getBytes(UTF_8)));
    assertEquals("line 2: 1 fields instead of 6", faults.shown().getFirst().toString());
    assertEquals(PeopleCsv.MOST_FAULTS, faults.shown().size() + faults.more());
  }

  /// What takes longer the more there is of it would take hours: a busy machine takes seconds.
  @Test
  @Timeout(60)
  void tenMegabytesOfCommasOrOfOneFieldOrOfNothingDoNotHoldItUp() {
    int rest = PeopleCsv.MOST_BYTES - HEADER.length() - 1;
    assertEquals(List.of("line 1: more than 64 fields"), faults(",".repeat(rest)));
    assertEquals(List.of("line 2: more than 64 fields"), faults(HEADER + ",".repeat(rest)));
    var tooLong = "line 2: a field has more than 10,000 characters; is a quote not closed?";
    assertEquals(List.of(tooLong), faults(HEADER + "x".repeat(rest)));
    assertEquals(List.of(tooLong), faults(HEADER + '"' + ",\n\"\"".repeat(rest / 4)));
    assertEquals(List.of(), lines(HEADER + "\n".repeat(rest)));
  }

  @Test
  void theFaultsBeforeALineThatIsTooLargeAreNamedToo() {
    assertEquals(
        List.of("line 2: 1 fields instead of 6", "line 4: more than 64 fields"),
        faults(HEADER + "a\n" + ANNA + ",".repeat(64) + "\nb\n"));
  }

  @Test
  void aLineMayBeAsLargeAsTheLimits() {
    assertEquals(List.of("line 2: 64 fields instead of 6"), faults(HEADER + ",".repeat(63) + "\n"));
    var field = ",\r\n\"\"".repeat(CsvLimits.LONGEST_FIELD / 5 - 1);
    assertEquals(
        List.of("line 2, displayName: 1 to 100 characters, no control characters"),
        faults(HEADER + "b@a.example,\"" + field + "\",,,,\n"));
  }

  @Test
  void theFirstLineThatIsNotUtf8IsNamed() {
    var latin1 = (HEADER + ANNA + "j@a.example,Jürgen,,,,\n").getBytes(StandardCharsets.ISO_8859_1);
    var faults = assertInstanceOf(CsvFaults.class, read(latin1));
    assertEquals(List.of(new CsvFault(3, "", "not UTF-8: save the file as UTF-8")), faults.shown());
    assertEquals(1, firstFault((HEADER + ANNA).getBytes(StandardCharsets.UTF_16)).line());
    var cut = (HEADER + ANNA + "j@a.example,J,,,,ü").getBytes(UTF_8);
    assertEquals(3, firstFault(Arrays.copyOf(cut, cut.length - 1)).line());
  }

  @Test
  void aFileOfMoreThanTenMegabytesOrAHundredThousandPeopleIsRefused() {
    var big = new byte[PeopleCsv.MOST_BYTES + 1];
    assertEquals("the file is larger than 10 MB", firstFault(big).toString());
    var many =
        IntStream.rangeClosed(0, PeopleCsv.MOST_LINES)
            .mapToObj(i -> "p" + i + "@a.example,P,,,,\n")
            .collect(Collectors.joining("", HEADER, ""));
    assertEquals(
        "line 100002: more than 100000 people", firstFault(many.getBytes(UTF_8)).toString());
  }

  @Test
  void garbageGivesLinesOrFaultsAndNeverAnException() {
    var random = new Random(11);
    var pieces =
        List.of(
            ",",
            "\"",
            "\n",
            "\r",
            "\r\n",
            ";",
            "a@b.example",
            "Anna",
            " ",
            "\u0000",
            "é",
            "$argon2id$",
            HEADER);
    for (int round = 0; round < 2_000; round++) {
      var text =
          IntStream.range(0, random.nextInt(40))
              .mapToObj(_ -> pieces.get(random.nextInt(pieces.size())))
              .collect(Collectors.joining("", random.nextBoolean() ? HEADER : "", ""));
      var bytes = text.getBytes(UTF_8);
      for (int i = random.nextInt(3); i > 0 && bytes.length > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      if (read(bytes) instanceof CsvFaults faults) {
        assertTrue(!faults.shown().isEmpty());
      }
    }
  }

  private static List<CsvLine> lines(String text) {
    return assertInstanceOf(CsvContent.Lines.class, read(text.getBytes(UTF_8))).lines();
  }

  private static List<String> faults(String text) {
    return assertInstanceOf(CsvFaults.class, read(text.getBytes(UTF_8))).shown().stream()
        .map(CsvFault::toString)
        .toList();
  }

  private static CsvFault firstFault(byte[] bytes) {
    return assertInstanceOf(CsvFaults.class, read(bytes)).shown().getFirst();
  }

  private static CsvContent read(byte[] bytes) {
    try {
      return PeopleCsv.read(new ByteArrayInputStream(bytes), Set.of("Berlin", "Lisbon"));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
