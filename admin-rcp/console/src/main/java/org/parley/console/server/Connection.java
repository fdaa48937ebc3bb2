package org.parley.console.server;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/// A server as the administrator who is signed in there may use it. Asking it takes time: never do
/// so on the UI thread.
public final class Connection {

  private final Requests requests;
  private final URI server;
  private final AtomicReference<Server.SignedIn> signedIn;

  Connection(Requests requests, URI server, Server.SignedIn signedIn) {
    this.requests = requests;
    this.server = server;
    this.signedIn = new AtomicReference<>(signedIn);
  }

  public URI server() {
    return server;
  }

  public String administrator() {
    return signedIn.get().address();
  }

  public Role role() {
    return signedIn.get().role();
  }

  /// How all nodes are.
  public ClusterStatus cluster() throws ServerException {
    return get("/api/v1/cluster", ClusterStatus.class);
  }

  /// Those people that `search` means, after the place where an earlier answer ended.
  public People people(PeopleSearch search, Optional<String> after) throws ServerException {
    return get("/api/v1/people?" + search.query(after), People.class);
  }

  /// Gets a new token in place of the one that ends within `before`, if it does; what is asked
  /// meanwhile uses the old one.
  public void renew(Instant now, Duration before) throws ServerException {
    if (now.isAfter(signedIn.get().expiresAt().minus(before))) {
      signedIn.set(
          requests.ask(
              Sent.post("/api/v1/renew", bearer(), Optional.empty()), Server.SignedIn.class));
    }
  }

  /// Whether the same administrator is signed in at the same server.
  public boolean isSameAs(Connection other) {
    return server.equals(other.server) && administrator().equals(other.administrator());
  }

  /// Goes on as the one who signed in anew by `other`, at the same server.
  public void goOnAs(Connection other) {
    signedIn.set(other.signedIn.get());
  }

  /// Fails if the server does not answer.
  public void reach() throws ServerException {
    requests.send(Sent.get("/health/live", Optional.empty()));
  }

  /// Ends the token.
  public void signOut() throws ServerException {
    requests.send(Sent.post("/api/v1/sign-out", bearer(), Optional.empty()));
  }

  /// Reads what is at `path`.
  public <T> T get(String path, Class<T> answer) throws ServerException {
    return requests.ask(Sent.get(path, bearer()), answer);
  }

  /// Reads what is at `path` as the text that it is.
  public String text(String path) throws ServerException {
    return requests.send(Sent.get(path, bearer()));
  }

  /// Posts `body` as JSON.
  public <T> T post(String path, Object body, Class<T> answer) throws ServerException {
    return requests.ask(Sent.post(path, bearer(), Sent.Body.json(body)), answer);
  }

  /// Posts without a body where there is nothing to answer.
  public void post(String path) throws ServerException {
    requests.send(Sent.post(path, bearer(), Optional.empty()));
  }

  /// Posts without a body.
  public <T> T post(String path, Class<T> answer) throws ServerException {
    return requests.ask(Sent.post(path, bearer(), Optional.empty()), answer);
  }

  /// Posts `text` of the media type `type`.
  public <T> T post(String path, String type, String text, Class<T> answer) throws ServerException {
    Optional<Sent.Body> body = Optional.of(new Sent.Body(type, text));
    return requests.ask(Sent.post(path, bearer(), body), answer);
  }

  /// Puts `body` as JSON where there is nothing to answer.
  public void put(String path, Object body) throws ServerException {
    requests.send(new Sent("PUT", path, bearer(), OptionalLong.empty(), Sent.Body.json(body)));
  }

  /// Puts `body` as JSON.
  public <T> T put(String path, Object body, Class<T> answer) throws ServerException {
    return requests.ask(
        new Sent("PUT", path, bearer(), OptionalLong.empty(), Sent.Body.json(body)), answer);
  }

  /// Changes what stands at `revision` by a merge patch (RFC 7396): a null takes a field away.
  public <T> T patch(String path, long revision, Map<String, ?> patch, Class<T> answer)
      throws ServerException {
    return requests.ask(
        new Sent("PATCH", path, bearer(), OptionalLong.of(revision), Sent.Body.patch(patch)),
        answer);
  }

  /// Removes what stands at `revision`.
  public void delete(String path, long revision) throws ServerException {
    requests.send(new Sent("DELETE", path, bearer(), OptionalLong.of(revision), Optional.empty()));
  }

  private Optional<String> bearer() {
    return signedIn.get().bearer();
  }

  /// `part` as it stands in a path or a query.
  public static String encode(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
