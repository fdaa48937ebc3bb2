package org.parley.console.server;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A server as the administrator who is signed in there may use it. Asking it takes time: never do
/// so on the UI thread.
public final class Connection {

  private final Requests requests;
  private final URI server;
  private final Server.SignedIn signedIn;
  private final Role role;

  Connection(Requests requests, URI server, Server.SignedIn signedIn, Role role) {
    this.requests = requests;
    this.server = server;
    this.signedIn = signedIn;
    this.role = role;
  }

  public URI server() {
    return server;
  }

  public String administrator() {
    return signedIn.address();
  }

  public Role role() {
    return role;
  }

  /// How all nodes are.
  public ClusterStatus cluster() throws ServerException {
    return get("/api/v1/cluster", ClusterStatus.class);
  }

  /// Those people that `search` means, after the place where an earlier answer ended.
  public People people(PeopleSearch search, Optional<String> after) throws ServerException {
    return get("/api/v1/people?" + search.query(after), People.class);
  }

  /// Ends the token.
  public void signOut() throws ServerException {
    requests.send(Sent.post("/api/v1/sign-out", signedIn.bearer(), Optional.empty()));
  }

  /// Reads what is at `path`.
  public <T> T get(String path, Class<T> answer) throws ServerException {
    return requests.ask(Sent.get(path, signedIn.bearer()), answer);
  }

  /// Reads what is at `path` as the text that it is.
  public String text(String path) throws ServerException {
    return requests.send(Sent.get(path, signedIn.bearer()));
  }

  /// Posts `body` as JSON.
  public <T> T post(String path, Object body, Class<T> answer) throws ServerException {
    return requests.ask(Sent.post(path, signedIn.bearer(), Sent.Body.json(body)), answer);
  }

  /// Posts without a body where there is nothing to answer.
  public void post(String path) throws ServerException {
    requests.send(Sent.post(path, signedIn.bearer(), Optional.empty()));
  }

  /// Posts `text` of the media type `type`.
  public <T> T post(String path, String type, String text, Class<T> answer) throws ServerException {
    Optional<Sent.Body> body = Optional.of(new Sent.Body(type, text));
    return requests.ask(Sent.post(path, signedIn.bearer(), body), answer);
  }

  /// Puts `body` as JSON where there is nothing to answer.
  public void put(String path, Object body) throws ServerException {
    requests.send(
        new Sent("PUT", path, signedIn.bearer(), OptionalLong.empty(), Sent.Body.json(body)));
  }

  /// Changes what stands at `revision` by a merge patch (RFC 7396): a null takes a field away.
  public <T> T patch(String path, long revision, Map<String, ?> patch, Class<T> answer)
      throws ServerException {
    return requests.ask(
        new Sent(
            "PATCH", path, signedIn.bearer(), OptionalLong.of(revision), Sent.Body.patch(patch)),
        answer);
  }

  /// Removes what stands at `revision`.
  public void delete(String path, long revision) throws ServerException {
    requests.send(
        new Sent("DELETE", path, signedIn.bearer(), OptionalLong.of(revision), Optional.empty()));
  }

  /// `part` as it stands in a path or a query.
  public static String encode(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
