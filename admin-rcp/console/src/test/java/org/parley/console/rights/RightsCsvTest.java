package org.parley.console.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.console.csv.CsvCell;
import org.parley.console.server.Right;

class RightsCsvTest {

  private static final String HEADER = "address,displayName,rights\r\n";

  @Test
  void aFileHasALineForEachPerson() {
    assertEquals(
        HEADER + "anna@b.example,Anna,\"CHAT;SMS\"\r\njoerg@b.example,Jörg,\r\n",
        RightsCsv.write(
            List.of(
                person("anna@b.example", "Anna", "SMS", "CHAT"),
                person("joerg@b.example", "Jörg"))));
  }

  @Test
  void quotesAndCommasOfNamesAreKept() {
    assertEquals(
        HEADER + "a@b.example,\"Bergmann, \"\"Anna\"\"\",SMS\r\n",
        RightsCsv.write(List.of(person("a@b.example", "Bergmann, \"Anna\"", "SMS"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+49", "-1", "@SUM(A1)", "'=1+1", "''"})
  void whatASpreadsheetWouldRunHasAnApostropheInFront(String name) {
    assertEquals(
        HEADER + "a@b.example,'" + name + ",\r\n",
        RightsCsv.write(List.of(person("a@b.example", name))));
  }

  @Test
  void aTabThatASpreadsheetWouldRunIsQuotedAsWell() {
    assertEquals("\"'\t=1\"", CsvCell.write("\t=1"));
  }

  @Test
  void whatWasWrittenIsReadBack() throws CsvFaultException {
    String text =
        RightsCsv.write(
            List.of(
                person("=a@b.example", "A;\"\r\n,B", "SMS", "FILES"), person("c@b.example", "C")));
    assertEquals(
        List.of(
            new RightsCsv.Line(2, "=a@b.example", Set.of(Right.SMS, Right.FILES)),
            new RightsCsv.Line(4, "c@b.example", Set.of())),
        lines(text));
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws CsvFaultException {
    assertEquals(1, lines("\uFEFF" + HEADER + "a@b.example,A,SMS\r\n").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\r\n\r\n"})
  void linesMayEndInAnyWay(String end) throws CsvFaultException {
    String text = "rights,address" + end + "SMS,a@b.example" + end + "MAIL,b@b.example";
    assertEquals(
        List.of("a@b.example", "b@b.example"),
        lines(text).stream().map(RightsCsv.Line::address).toList());
  }

  @Test
  void spreadsheetsMaySeparateBySemicolons() throws CsvFaultException {
    assertEquals(
        List.of(new RightsCsv.Line(2, "a@b.example", Set.of(Right.SMS, Right.MAIL))),
        lines("Address;displayName;Rights\r\na@b.example;\"A; B\";\"SMS;MAIL\"\r\n"));
  }

  @Test
  void spreadsheetsMaySeparateByTabs() throws CsvFaultException {
    assertEquals(1, lines("address\trights\r\na@b.example\tSMS\r\n").size());
  }

  @Test
  void capitalsOfRightsDoNotMatter() throws CsvFaultException {
    assertEquals(
        Set.of(Right.SMS, Right.SHARE_SCREEN),
        lines("address,rights\na@b.example,sms; Share_Screen\n").getFirst().rights());
  }

  @Test
  void aWrongRightIsToldWithItsLine() throws CsvFaultException {
    RightsCsv.Content content = read("address,rights\na@b.example,SMS\nb@b.example,FLY;SMS\n");
    assertEquals(1, content.lines().size());
    assertEquals(List.of(fault(3, RightsText.FAULT_RIGHTS)), kinds(content));
    assertEquals("FLY", content.faults().getFirst().values().getFirst());
  }

  @Test
  void anAddressCountsOnce() throws CsvFaultException {
    RightsCsv.Content content = read("address,rights\na@b.example,SMS\nA@b.example,MAIL\n");
    assertEquals(List.of(new RightsCsv.Line(2, "a@b.example", Set.of(Right.SMS))), content.lines());
    assertEquals(List.of(fault(3, RightsText.FAULT_TWICE)), kinds(content));
  }

  @Test
  void aLineOfOtherLengthIsToldWithItsLine() throws CsvFaultException {
    RightsCsv.Content content =
        read("address,rights\n\"a@b.example\",SMS;MAIL,x\n,SMS\nb@b.example,SMS\n");
    assertEquals(
        List.of(fault(2, RightsText.FAULT_FIELDS), fault(3, RightsText.FAULT_NO_ADDRESS)),
        kinds(content));
    assertEquals(1, content.lines().size());
  }

  @Test
  void linesAreCountedThroughQuotes() throws CsvFaultException {
    RightsCsv.Content content =
        read("address,displayName,rights\r\na@b.example,\"A\r\nB\",SMS\r\nb@b.example,B,FLY\r\n");
    assertEquals(List.of(fault(4, RightsText.FAULT_RIGHTS)), kinds(content));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\r\n\r\n", "\uFEFF"})
  void anEmptyFileIsRefused(String text) {
    assertRefused(RightsText.FAULT_EMPTY, 1, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"name,rights\n", "a@b.example,SMS\n", "address,rights,rights\n", "PK\3\4"})
  void aFileWithoutTheColumnsIsRefused(String text) {
    assertRefused(RightsText.FAULT_HEADER, 1, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a@b.example,SMS\n", "\"a@b\".example,SMS\n"})
  void aQuoteThatStandsWrongIsToldWithItsLine(String line) {
    assertRefused(RightsText.FAULT_QUOTE, 2, "address,rights\n" + line);
  }

  @Test
  void aRecordThatIsTooLargeIsRefused() {
    assertRefused(
        RightsText.FAULT_TOO_LARGE, 2, "address,rights\n" + "a".repeat(10_001) + ",SMS\n");
    assertRefused(RightsText.FAULT_TOO_LARGE, 2, "address,rights\n" + ",".repeat(1_000_000));
  }

  @Test
  void aFileThatIsNotUtf8IsRefusedWithTheLine() {
    byte[] latin =
        "address,rights\nj\u00f6rg@b.example,SMS\n".getBytes(StandardCharsets.ISO_8859_1);
    CsvFaultException wrong = assertThrows(CsvFaultException.class, () -> RightsCsv.read(latin));
    assertEquals(CsvFault.of(2, RightsText.FAULT_NOT_UTF8), wrong.fault());
  }

  @Test
  void soManyFaultsAreTold() throws CsvFaultException {
    assertEquals(1_000, read("address,rights\n" + "x\n".repeat(100_000)).faults().size());
  }

  private static void assertRefused(RightsText what, int line, String text) {
    CsvFaultException wrong = assertThrows(CsvFaultException.class, () -> read(text));
    assertEquals(fault(line, what), wrong.fault().line() + " " + wrong.fault().what());
  }

  private static String fault(int line, RightsText what) {
    return line + " " + what;
  }

  private static List<String> kinds(RightsCsv.Content content) {
    return content.faults().stream().map(it -> fault(it.line(), it.what())).toList();
  }

  private static RightsCsv.Content read(String text) throws CsvFaultException {
    return RightsCsv.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<RightsCsv.Line> lines(String text) throws CsvFaultException {
    RightsCsv.Content content = read(text);
    assertEquals(List.of(), content.faults());
    return content.lines();
  }

  private static PersonRights person(String address, String name, String... rights) {
    return new PersonRights(address, name, true, Optional.empty(), Optional.of(List.of(rights)), 1);
  }
}
