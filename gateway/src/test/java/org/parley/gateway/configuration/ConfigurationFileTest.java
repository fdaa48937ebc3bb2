package org.parley.gateway.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.clustering.Site;
import org.parley.clustering.hazelcast.ClusterSettings;
import org.parley.gateway.hyperlink.Lengths;
import org.parley.gateway.hyperlink.Location;
import org.parley.gateway.hyperlink.Locations;
import org.parley.gateway.hyperlink.NumberRule;
import org.parley.gateway.hyperlink.Schemes;

class ConfigurationFileTest {

  private static final Map<String, String> ENVIRONMENT =
      Map.of("PARLEY_PORT", "9090", "SECRET", "s3cret$1");

  @Test
  void anEmptyFileGivesTheStandardValues() throws FaultyConfiguration {
    assertEquals(Configuration.standard(), read(""));
    assertEquals(Configuration.standard(), read("# nothing yet\nhttp:\n  # port: 80\nsite:\n"));
  }

  @Test
  void everySettingCanBeSet() throws FaultyConfiguration {
    var configuration =
        read(
            """
            site: berlin
            http: {host: 0.0.0.0, port: 443, url: "https://n1.parley.example"}
            cluster:
              name: n1
              host: 10.0.0.1
              port: 5702
              busPort: 5802
              members: ["10.0.0.1:5702", "10.0.0.2:5702"]
              service: parley.example
              tls: {certificate: /tls/node.crt, key: /tls/node.key, authority: /tls/all.crt}
              insecure: false
            store:
              directory: /var/lib/parley
              mongodb: mongodb://db/parley
            signIn:
              argon2: {memoryKiB: 1024, iterations: 1}
              tokenHours: 1
              wrongPerSource: 30
            conversation:
              participants: 12
            hyperlink: {schemes: [https, news], location: Wien}
            call:
              ring: 30
              bridges:
                - {name: jvb1, url: 'http://10.0.0.5:8080'}
                - {name: jvb2, url: 'http://10.1.0.5:8080', site: wien}
              ice:
                stun: ['stun:turn.example:3478']
                turn: ['turn:turn.example:3478?transport=udp']
                secret: long-enough-for-coturn
                lifetime: 60
            locations:
              - {name: Berlin, country: DE, areaCode: 30, trunkNumber: +493023125}
              - name: Wien
                country: AT
                areaCode: 1
                trunkNumber: '+43158800'
                internalLength: 2-4
                rules:
                  - {pattern: '8(\\d{3})', replacement: +493023125$1}
                  - {pattern: '0900.*'}
            """);
    assertEquals(
        new Configuration(
            new Site("berlin"),
            new Configuration.Http("0.0.0.0", 443, Optional.of("https://n1.parley.example")),
            new Clustered(
                "n1",
                Optional.of(
                    new ClusterSettings(
                        "10.0.0.1",
                        5702,
                        5802,
                        List.of("10.0.0.1:5702", "10.0.0.2:5702"),
                        Optional.of("parley.example"),
                        Optional.of(
                            new ClusterSettings.Tls(
                                Path.of("/tls/node.crt"),
                                Path.of("/tls/node.key"),
                                Path.of("/tls/all.crt")))))),
            new Configuration.Storage(
                Path.of("/var/lib/parley"), Optional.of("mongodb://db/parley")),
            new Configuration.SignIn(new Configuration.Argon2(1024, 1), 1, 30),
            new Configuration.Conversations(12),
            new Hyperlinks(
                new Schemes(Set.of("https", "news")),
                new Locations(
                    List.of(
                        new Location(
                            "Berlin", "DE", "30", "+493023125", Optional.empty(), List.of()),
                        new Location(
                            "Wien",
                            "AT",
                            "1",
                            "+43158800",
                            Optional.of(new Lengths(2, 4)),
                            List.of(rule("8(\\d{3})", "+493023125$1"), rule("0900.*", "")))),
                    "Wien")),
            new CallSettings(
                30,
                List.of(
                    new CallSettings.BridgeAt(
                        "jvb1", URI.create("http://10.0.0.5:8080"), new Site("berlin")),
                    new CallSettings.BridgeAt(
                        "jvb2", URI.create("http://10.1.0.5:8080"), new Site("wien"))),
                new CallSettings.Ice(
                    List.of("stun:turn.example:3478"),
                    List.of("turn:turn.example:3478?transport=udp"),
                    Optional.of("long-enough-for-coturn"),
                    60))),
        configuration);
  }

  @Test
  void allFaultsAreSaidAtOnceWithTheirPaths() {
    assertEquals(
        List.of(
            "http.port: is there twice",
            "site: must be 1 to 63 letters, digits and dashes, in lower case, is Berlin Mitte",
            "http.port: must be 1 to 65535, is 99999",
            "signIn.argon2: must be a section, is a single value",
            "signIn.tokenHours: must be 1 to 720, is many",
            "conversation: must be a section, is a list",
            "prot: unknown; did you mean http.port?",
            "colour: unknown",
            "http.hots: unknown; did you mean http.host?"),
        faults(
            """
            site: Berlin Mitte
            http: {port: 99999, hots: x, port: 1}
            signIn: {argon2: fast, tokenHours: many}
            conversation: [30]
            prot: 80
            colour: red
            """));
  }

  @Test
  void aClusterNeedsANameADatabaseAndProof() {
    assertEquals(
        List.of(
            "cluster.host: is reached from other machines, so give cluster.tls, or say"
                + " cluster.insecure: true where nobody else can reach it",
            "cluster.name: must be given",
            "store.mongodb: must be given",
            "http.url: must be given"),
        faults(
            """
            http: {host: 0.0.0.0}
            cluster: {host: 10.0.0.1, members: ["10.0.0.1:5701"]}
            """));
    assertEquals(
        List.of(
            "cluster.members[0]: must be host:port, is 10.0.0.1",
            "cluster.tls.key: must be given",
            "cluster.tls.authority: must be given"),
        faults(
            """
            cluster: {name: n1, members: [10.0.0.1], tls: {certificate: node.crt}}
            store: {mongodb: "mongodb://db"}
            """));
  }

  @Test
  void onOneMachineNodesNeedNoProof() throws FaultyConfiguration {
    var configuration =
        read(
            """
            cluster: {name: n1, members: ["127.0.0.1:5701"]}
            store: {mongodb: "mongodb://db"}
            """);
    assertTrue(configuration.cluster().settings().isPresent());
  }

  @Test
  void theFaultsOfListsSayWhichOne() {
    assertEquals(
        List.of(
            "hyperlink.schemes[1]: must be a scheme that cannot run anything, is javascript",
            "hyperlink.schemes[2]: must be another scheme: this one is always recognised, is tel",
            "hyperlink.schemes[3]: must be a single value, is a list",
            "locations[0].country: must be two capital letters of ISO 3166, is Germany",
            "locations[0].internalLength: must be 1 to 8 digits, such as 3 or 2-4, is three",
            "locations[0].rules[0].pattern: must be a pattern of RE2 (missing closing )), is (",
            "locations[0].rules[1].pattern: must be a pattern that repeats less,"
                + " is ((a{100}){100}){100}",
            "locations[0].rules[2].replacement: must be made of groups that the pattern has, not $2",
            "locations[1].name: must be given",
            "locations[2].trunkNumber: must be + and 3 to 14 digits, is 4930",
            "locations[3].name: is the name of another location, too: Bonn",
            "hyperlink.location: must be the name of one of locations, is Paris",
            "locations[2].rulse: unknown; did you mean locations[0].rules?"),
        faults(
            """
            hyperlink: {schemes: [https, javascript, tel, [x]], location: Paris}
            locations:
              - name: Berlin
                country: Germany
                internalLength: three
                rules:
                  - {pattern: '('}
                  - {pattern: '((a{100}){100}){100}'}
                  - {pattern: '(1)', replacement: $2}
              - {country: DE}
              - {name: Bonn, country: DE, trunkNumber: 4930, rulse: x}
              - {name: Bonn, country: DE}
            """));
    assertEquals(List.of("locations: must be a list, is a section"), faults("locations: {a: b}"));
  }

  @Test
  void aSettingAtTheWrongPlaceIsPointedToItsOwn() {
    assertEquals(List.of("port: unknown; did you mean http.port?"), faults("port: 80"));
  }

  @Test
  void theEnvironmentFillsInWhatTheFileNames() throws FaultyConfiguration {
    assertEquals(9090, read("http: {port: '${PARLEY_PORT}'}").http().port());
    assertEquals(
        Path.of("/tmp/s3cret$1/x").toAbsolutePath(),
        read("store: {directory: '/tmp/${SECRET}/x'}").store().directory());
  }

  @Test
  void aMissingOrMisspelledVariableIsAFault() {
    assertEquals(
        List.of(
            "site: a variable is written ${NAME}, in letters, digits and underscores",
            "http.port: the environment variable NOBODY_SET_THIS is not set"),
        faults("http: {port: '${NOBODY_SET_THIS}'}\nsite: '${NOT A NAME}'"));
  }

  @Test
  void aWrongValueFromTheEnvironmentIsNotShown() {
    assertEquals(
        List.of("http.port: must be 1 to 65535, what the environment gives is not"),
        faults("http: {port: '${SECRET}'}"));
  }

  @Test
  void whatIsNotYamlIsNamedByItsLine() {
    var faults = faults("site: berlin\nhttp: {port: 80\n");
    assertEquals(1, faults.size());
    assertTrue(faults.getFirst().matches("line [23]: not readable as YAML: .+"), faults.getFirst());
  }

  @Test
  void referencesListsAndSecondDocumentsAreRefused() {
    assertEquals(
        List.of("http.host: refers to another value; write it out"),
        faults("site: &here berlin\nhttp: {host: *here}"));
    assertEquals(List.of("holds more than one document"), faults("site: a\n---\nsite: b\n"));
    assertEquals(List.of("must hold settings, such as 'site: berlin'"), faults("- site"));
  }

  @Test
  void aFileThatCannotBeReadSaysWhy(@TempDir Path directory) throws Exception {
    var missing = new ConfigurationFile(directory.resolve("missing.yaml"), ENVIRONMENT);
    var fault = assertThrows(FaultyConfiguration.class, missing::read).faults().getFirst();
    assertEquals("cannot be read: there is no such file", fault.message());
    var latin = directory.resolve("latin.yaml");
    Files.write(latin, "site: 'M\u00fcnchen'".getBytes(StandardCharsets.ISO_8859_1));
    var wrong = new ConfigurationFile(latin, ENVIRONMENT);
    assertEquals(
        "cannot be read: it is not UTF-8",
        assertThrows(FaultyConfiguration.class, wrong::read).faults().getFirst().message());
  }

  @Test
  void aDirectoryIsRelativeToTheFileThatNamesIt(@TempDir Path directory) throws Exception {
    var file = directory.resolve("parley.yaml");
    Files.writeString(file, "store: {directory: data}");
    assertEquals(
        directory.resolve("data"),
        new ConfigurationFile(file, ENVIRONMENT).read().store().directory());
  }

  @Test
  void theReferenceInTheDocumentationIsThatOfTheCode() throws Exception {
    String documentation = Files.readString(Path.of("../docs/operations.md"));
    for (Setting setting : Configuration.settings()) {
      assertTrue(documentation.contains(setting.row()), () -> "missing or stale: " + setting.row());
    }
    long rows =
        documentation
            .lines()
            .filter(line -> line.matches("\\| `[a-z][A-Za-z0-9.\\[\\]]*` \\| `.*"))
            .count();
    assertEquals(Configuration.settings().size(), rows);
    assertFalse(Configuration.settings().isEmpty());
  }

  private static NumberRule rule(String pattern, String replacement) {
    return new NumberRule(NumberRule.pattern(pattern), replacement);
  }

  private static Configuration read(String text) throws FaultyConfiguration {
    return new ConfigurationFile(Path.of("parley.yaml"), ENVIRONMENT).read(text);
  }

  private static List<String> faults(String text) {
    return assertThrows(FaultyConfiguration.class, () -> read(text)).faults().stream()
        .map(Fault::toString)
        .toList();
  }
}
