package org.parley.gateway.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.clustering.Site;
import org.parley.gateway.configuration.Value.Branch;
import org.parley.gateway.hyperlink.Location;

/// Everything an operator can set, with its standard values; see `docs/operations.md`.
public record Configuration(
    Site site,
    Http http,
    Clustered cluster,
    Storage store,
    SignIn signIn,
    Conversations conversation,
    Hyperlinks hyperlink,
    CallSettings call) {

  /// Where the node listens. Port 0, from the command line only, takes any free one.
  ///
  /// @param url where clients reach it
  public record Http(String host, int port, Optional<String> url) {

    private static final Form HOST =
        Form.of("a host name or an IP address", "[A-Za-z0-9.:%_-]{1,253}");
    private static final Form URL =
        Form.of("an http or https URL without a path", "https?://[A-Za-z0-9.:\\[\\]-]{1,253}");

    private static Http read(Section section) {
      return new Http(
          section.text(
              "host",
              "127.0.0.1",
              HOST,
              "Where the node listens; `0.0.0.0` for every interface. The node itself speaks no TLS:"
                  + " put a reverse proxy before it."),
          section.number("port", 8080, new Range(1, 65_535), "The TCP port the node listens on."),
          section.given(
              "url",
              "http:// with host and port",
              URL,
              "Where clients reach this node. Clients of other nodes come here when theirs is gone,"
                  + " and pages of other nodes may connect."));
    }

    /// Where clients reach a node that listens on `actual`.
    public Optional<String> url(int actual) {
      return url.or(
          () -> anywhere() ? Optional.empty() : Optional.of("http://" + shown() + ":" + actual));
    }

    /// What a person would put into a browser, as far as it can be told from here.
    public String shown() {
      return host.contains(":") ? "[" + host + "]" : host;
    }

    private boolean anywhere() {
      return host.equals("0.0.0.0") || host.equals("::");
    }
  }

  /// Where the node keeps what must last.
  ///
  /// @param directory of the embedded store
  /// @param mongodb the database in place of that
  public record Storage(Path directory, Optional<String> mongodb) {

    private static final Form PATH = Form.of("a path", "[^\\x00]+");
    private static final Form MONGODB =
        Form.of("a MongoDB connection string", "mongodb(\\+srv)?://.+");

    private static Storage read(Section section, Path base) {
      var directory =
          section
              .given(
                  "directory",
                  ".parley",
                  PATH,
                  "Where a node alone keeps its data. What the file gives is relative to the file; the"
                      + " standard and `--data` are relative to the current directory.")
              .map(base::resolve)
              .orElse(Path.of(".parley"));
      return new Storage(
          directory,
          section.secret(
              "mongodb",
              "-",
              MONGODB,
              "The database that all nodes of a cluster share, in place of `directory`, such as"
                  + " `${PARLEY_MONGODB}`."));
    }
  }

  /// Proving who somebody is. What slows down guessing at one address is fixed.
  public record SignIn(Argon2 argon2, int tokenHours, int wrongPerSource) {

    private static SignIn read(Section section) {
      return new SignIn(
          Argon2.read(section.section("argon2")),
          section.number(
              "tokenHours",
              12,
              new Range(1, 720),
              "How long a sign-in lasts unless it is renewed."),
          section.number(
              "wrongPerSource",
              100,
              new Range(1, 1_000_000),
              "Wrong passwords in a minute from one source (IP address), for whichever addresses, before"
                  + " that source has to wait. Raise it where many people come through one proxy."));
    }
  }

  /// The cost of argon2id (RFC 9106) for passwords that are set from now on; a stored hash keeps
  /// the cost it was made with.
  public record Argon2(int memoryKiB, int iterations) {

    private static Argon2 read(Section section) {
      return new Argon2(
          section.number(
              "memoryKiB", 19_456, new Range(1_024, 65_536), "Memory for hashing one password."),
          section.number("iterations", 2, new Range(1, 10), "Passes over that memory."));
    }
  }

  /// What holds for every conversation.
  public record Conversations(int participants) {

    private static Conversations read(Section section) {
      return new Conversations(
          section.number(
              "participants", 30, new Range(2, 250), "The most people a conversation can have."));
    }
  }

  private static final Form SITE =
      Form.of("1 to 63 letters, digits and dashes, in lower case", "[a-z0-9][a-z0-9-]{0,62}");

  /// What holds where nobody set anything.
  public static Configuration standard() {
    return read(empty(), Path.of(""));
  }

  /// Every setting there is, in the order of the reference.
  public static List<Setting> settings() {
    var reading = Reading.forReference();
    read(new Section("", Branch.EMPTY, reading), Path.of(""));
    return List.copyOf(reading.settings());
  }

  /// This configuration with what the command line says instead.
  public Configuration with(Overrides overrides) {
    return new Configuration(
        site,
        new Http(overrides.host().orElse(http.host), overrides.port().orElse(http.port), http.url),
        cluster,
        new Storage(overrides.data().orElse(store.directory), store.mongodb),
        signIn,
        conversation,
        hyperlink,
        call);
  }

  /// This configuration with locations besides those it has.
  public Configuration with(List<Location> more) {
    return new Configuration(
        site, http, cluster, store, signIn, conversation, hyperlink.with(more), call);
  }

  static Configuration read(Section root, Path base) {
    var store = root.section("store");
    var http = root.section("http");
    var configuration = read(root, http, store, base);
    if (configuration.cluster.settings().isPresent()) {
      if (configuration.store.mongodb().isEmpty()) {
        store.missing("mongodb");
      }
      if (configuration.http.anywhere()) {
        // Or else clients would not know where else to go.
        http.missing("url");
      }
    }
    return configuration;
  }

  private static Configuration read(Section root, Section http, Section store, Path base) {
    var site =
        new Site(
            root.text(
                "site",
                "main",
                SITE,
                "The place this node is at, where the enterprise has several."));
    return new Configuration(
        site,
        Http.read(http),
        Clustered.read(root.section("cluster"), base),
        Storage.read(store, base),
        SignIn.read(root.section("signIn")),
        Conversations.read(root.section("conversation")),
        Hyperlinks.read(root),
        CallSettings.read(root.section("call"), site));
  }

  private static Section empty() {
    return new Section("", Branch.EMPTY, new Reading(Map.of()));
  }
}
