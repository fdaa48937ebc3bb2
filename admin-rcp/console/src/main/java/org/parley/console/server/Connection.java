package org.parley.console.server;

import java.net.URI;
import java.util.Optional;

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
    requests.post("/api/v1/sign-out", signedIn.bearer());
  }

  private <T> T get(String path, Class<T> answer) throws ServerException {
    return requests.get(path, signedIn.bearer(), answer);
  }
}
