package org.parley.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.gateway.command.Catalog;
import org.parley.gateway.conversation.Leave;
import org.parley.gateway.conversation.ReadEntries;
import org.parley.gateway.conversation.SendMessage;
import org.parley.gateway.conversation.StartConversation;

class CommandReaderTest {

  /// What no client should ever be told: our names and those of our libraries.
  private static final String INSIDES =
      "(?s).*(java\\.|jackson|parley|Feature|Exception|Optional|ArrayList|[a-z]\\.[A-Z]|Object).*";

  private final CommandReader reader = new CommandReader(new Catalog());

  /// Frames whose ref cannot be told, in single quotes.
  static Stream<String> notEvenARef() {
    return Stream.of(
        "",
        " ",
        "hello",
        "null",
        "true",
        "42",
        "'Leave'",
        "[]",
        "[{'do':'Leave','ref':1,'conversation':'c'}]",
        "{",
        "{}",
        "{'do':'Leave','ref':1,'conversation':'c'",
        "{'do':'Leave','ref':1,'conversation':'c'}}",
        "{'do':'Leave','ref':1,'conversation':'c'} {}",
        "{'do':'Leave','ref':1,'conversation':'c'},",
        "{'do':'Leave','ref':1,'conversation':'c',}",
        "{do:'Leave','ref':1,'conversation':'c'}",
        "{'do':'Leave','ref':1,'ref':2,'conversation':'c'}",
        "{'do':'Leave','do':'Leave','ref':1,'conversation':'c'}",
        "{'do':'Leave','ref':1,'conversation':'c','conversation':'d'}",
        "{'do':'Leave','ref':1,'conversation':'\t'}",
        "{'do':'Leave','ref':1,'conversation':'\\x'}",
        "{'do':'Leave','ref':1,'conversation':'\\uD8'}",
        "{'do':'Leave','ref':01,'conversation':'c'}",
        "{'do':'Leave','ref':NaN,'conversation':'c'}",
        "{'do':'Leave','ref':123456789012345678901,'conversation':'c'}",
        "{'do':'Leave','ref':1e999999999,'conversation':'c'}",
        "{'do':'Leave','conversation':'c'}",
        "{'do':'Leave','ref':null,'conversation':'c'}",
        "{'do':'Leave','ref':'1','conversation':'c'}",
        "{'do':'Leave','ref':1.0,'conversation':'c'}",
        "{'do':'Leave','ref':true,'conversation':'c'}",
        "{'do':'Leave','ref':[1],'conversation':'c'}",
        "{'do':'Leave','ref':9223372036854775808,'conversation':'c'}",
        "{'do':'Leave','ref':1,'conversation':" + "[".repeat(9) + "]".repeat(9) + "}",
        "{'do':'Leave','ref':1,'conversation':" + "[".repeat(100_000),
        "{'do':'Leave','ref':1,'" + "n".repeat(101) + "':1}");
  }

  @ParameterizedTest
  @MethodSource("notEvenARef")
  void whatHasNoReadableRefIsAnsweredWithout(String frame) {
    var bad = malformed(frame);
    assertEquals(Optional.empty(), bad.ref());
    assertTellsNoInsides(bad);
  }

  /// Properties behind `do` and `ref`, and what the message must name.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "Leave            | 'conversation':1                                           | conversation",
        "Leave            | 'conversation':1.5                                         | conversation",
        "Leave            | 'conversation':true                                        | conversation",
        "Leave            | 'conversation':null                                        | conversation",
        "Leave            | 'conversation':['c']                                       | conversation",
        "Leave            | 'conversation':{'text':'c'}                                | conversation",
        "Leave            | 'conversation':''                                          | conversation",
        "Leave            | 'clientId':'1'                                             | conversation",
        "Leave            | 'conversation':'c','Conversation':'c'                      | Conversation",
        "Leave            | 'conversation':'c','right':'CHAT'                          | right",
        "Leave            | 'conversation':'c','@class':'x'                            | @class",
        "Leave            | 'conversation':'c','clientId':7                            | clientId",
        "Leave            | 'conversation':'c','clientId':['x']                        | clientId",
        "Leave            | 'conversation':'c','clientId':''                           | clientId",
        "Leave            | 'conversation':'c','clientId':'  '                         | clientId",
        "Leave            | 'conversation':'c','clientId':'a\\u0000'                   | clientId",
        "Leave            | 'conversation':'c','clientId':'a\\nb'                      | clientId",
        "Leave            | 'conversation':'c','clientId':'\\uD800'                    | clientId",
        "SendMessage      | 'conversation':'c','clientId':'1'                          | text",
        "SendMessage      | 'conversation':'c','clientId':'1','text':null              | text",
        "SendMessage      | 'conversation':'c','clientId':'1','text':12                | text",
        "SendMessage      | 'conversation':'c','clientId':'1','text':false             | text",
        "SendMessage      | 'conversation':'c','clientId':'1','text':{}                | text",
        "MarkRead         | 'conversation':'c'                                         | sequence",
        "MarkRead         | 'conversation':'c','sequence':'3'                          | sequence",
        "MarkRead         | 'conversation':'c','sequence':3.0                          | sequence",
        "MarkRead         | 'conversation':'c','sequence':true                         | sequence",
        "MarkRead         | 'conversation':'c','sequence':null                         | sequence",
        "MarkRead         | 'conversation':'c','sequence':''                           | sequence",
        "MarkRead         | 'conversation':'c','sequence':9223372036854775808          | sequence",
        "ReadEntries      | 'conversation':'c','after':'3'                             | after",
        "ReadEntries      | 'conversation':'c','after':2.5                             | after",
        "ReadEntries      | 'conversation':'c','limit':'50'                            | limit",
        "ReadEntries      | 'conversation':'c','limit':4294967297                      | limit",
        "ReadEntries      | 'conversation':'c','limit':false                           | limit",
        "ListConversations| 'after':17                                                 | after",
        "StartConversation| 'participants':'joerg@berlin.example'                      | participants",
        "StartConversation| 'participants':null                                        | participants",
        "StartConversation| 'title':'x'                                                | participants",
        "StartConversation| 'participants':[null]                                      | wrong type",
        "StartConversation| 'participants':[7]                                         | participants",
        "StartConversation| 'participants':['joerg']                                   | participants",
        "StartConversation| 'participants':[['joerg@berlin.example']]                  | participants",
        "StartConversation| 'participants':['joerg@berlin.example'],'title':5          | title",
        "AddParticipants  | 'conversation':'c','participants':[],'history':'SOME'      | history",
        "AddParticipants  | 'conversation':'c','participants':[],'history':'all'       | history",
        "AddParticipants  | 'conversation':'c','participants':[],'history':1           | history",
        "AddParticipants  | 'conversation':'c','participants':[],'history':'1'         | history",
        "AppointModerator | 'conversation':'c','participant':'@'                       | participant",
        "AppointModerator | 'conversation':'c','participant':{'text':'a@b'}            | participant",
        "SearchPeople     | 'text':['a']                                               | text",
        "SetPresence      | 'state':'OFFLINE'                                          | state",
        "SetPresence      | 'state':0                                                  | state",
        "SetPresence      | 'note':'x'                                                 | state",
        "SetPresence      | 'state':'BUSY','reason':'HOLIDAY'                          | reason",
        "SetPresence      | 'state':'BUSY','note':7                                    | note",
        "SetPresence      | 'state':'BUSY','until':'tomorrow'                          | until",
        "SetPresence      | 'state':'BUSY','until':1900000000                          | until",
        "SetPresence      | 'state':'BUSY','until':1900000000.5                        | until",
        "SetPresence      | 'state':'BUSY','until':'1900000000'                        | until",
        "SetPresence      | 'state':'BUSY','until':''                                  | until",
        "SetPresence      | 'state':'BUSY','until':'2027-01-01'                        | until",
        "SetPresence      | 'state':'BUSY','person':'joerg'                            | person",
        "Watch            | 'quiet':true                                               | people",
        "Watch            | 'people':[],'quiet':'yes'                                  | quiet",
        "Watch            | 'people':[],'quiet':1                                      | quiet",
        "Watch            | 'people':[null]                                            | wrong type",
        "ReportActivity   | 'activ':true                                               | active",
        "ReportActivity   | 'active':'true'                                            | active",
        "ReportActivity   | 'active':1                                                 | active",
        "ReportActivity   | 'active':null                                              | active",
        "SignIn           | 'token':5                                                  | token",
        "SignIn           | 'address':'a@b','password':12345                           | password",
        "SignIn           | 'tokn':'x'                                                 | tokn",
      })
  void aWrongPropertyIsNamed(String command, String properties, String named) {
    var bad = malformed("{'do':'" + command + "','ref':7," + properties + "}");
    assertEquals(Optional.of(7L), bad.ref());
    assertTrue(bad.message().contains(named), bad.message());
    assertTellsNoInsides(bad);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'do':'leave','conversation':'c'",
        "'do':'Change','conversation':'c'",
        "'do':'ConversationCommand','conversation':'c'",
        "'do':'org.parley.gateway.conversation.Leave','conversation':'c'",
        "'do':'','conversation':'c'",
        "'do':null,'conversation':'c'",
        "'do':1,'conversation':'c'",
        "'do':['Leave'],'conversation':'c'",
        "'conversation':'c'"
      })
  void aCommandMustBeKnown(String properties) {
    var bad = malformed("{'ref':7," + properties + "}");
    assertEquals(Optional.of(7L), bad.ref());
    assertTellsNoInsides(bad);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 9_007_199_254_740_993L, Long.MAX_VALUE, Long.MIN_VALUE})
  void aRefIsAnyWholeNumber(long ref) {
    assertEquals(ref, ask("{'do':'Leave','ref':" + ref + ",'conversation':'c'}").ref());
  }

  @Test
  void aRefMayStandAnywhere() {
    var ask = ask("{'conversation':'c','clientId':'1','ref':3,'text':'x','do':'SendMessage'}");
    assertEquals(3, ask.ref());
    assertInstanceOf(SendMessage.class, ask.command());
  }

  @Test
  void aClientIdIsMadeUpWhereThereIsNone() {
    var one = clientId("{'do':'Leave','ref':1,'conversation':'c'}");
    var other = clientId("{'do':'Leave','ref':1,'conversation':'c','clientId':null}");
    assertTrue(one.startsWith("~"), one);
    assertTrue(other.startsWith("~"), other);
    assertNotEquals(one, other);
  }

  @Test
  void aClientIdMayHave80Characters() {
    var longest = "ä".repeat(80);
    var leave = "{'do':'Leave','ref':1,'conversation':'c','clientId':'";
    assertEquals(longest, clientId(leave + longest + "'}"));
    assertEquals("a b", clientId(leave + "a b'}"));
    assertEquals("\uD83D\uDE00", clientId(leave + "\\uD83D\\uDE00'}"));
    assertTrue(malformed(leave + longest + "x'}").message().contains("clientId"));
  }

  @Test
  void whatMayBeAbsentMayBeNull() {
    var ask = ask("{'do':'ReadEntries','ref':1,'conversation':'c','after':null,'limit':null}");
    var read = assertInstanceOf(ReadEntries.class, ask.command());
    assertTrue(read.after().isEmpty() && read.before().isEmpty() && read.limit().isEmpty());
  }

  @Test
  void anAddressIsTakenAsPeopleWriteIt() {
    var ask = ask("{'do':'StartConversation','ref':1,'participants':[' Joerg@Berlin.Example ']}");
    var start = assertInstanceOf(StartConversation.class, ask.command());
    assertEquals("joerg@berlin.example", start.participants().getFirst().text());
  }

  @Test
  void halfASurrogatePairReachesTheFeature() {
    var ask = ask("{'do':'SendMessage','ref':1,'conversation':'c','text':'\\uD800'}");
    assertEquals("\uD800", assertInstanceOf(SendMessage.class, ask.command()).text());
  }

  @Test
  void aPasswordDoesNotShow() {
    var frame =
        json("{'do':'SignIn','ref':1,'address':'a@b','password':'hidden','token':'secret'}");
    var enter = assertInstanceOf(Request.Enter.class, reader.read(frame));
    assertFalse(enter.toString().matches(".*(hidden|secret).*"), enter.toString());
  }

  private String clientId(String frame) {
    return assertInstanceOf(Leave.class, ask(frame).command()).clientId();
  }

  private Request.Ask ask(String frame) {
    return assertInstanceOf(Request.Ask.class, reader.read(json(frame)));
  }

  private Request.Malformed malformed(String frame) {
    return assertInstanceOf(Request.Malformed.class, reader.read(json(frame)));
  }

  private static void assertTellsNoInsides(Request.Malformed bad) {
    assertFalse(bad.message().matches(INSIDES), bad.message());
  }

  private static String json(String frame) {
    return frame.replace('\'', '"');
  }
}
