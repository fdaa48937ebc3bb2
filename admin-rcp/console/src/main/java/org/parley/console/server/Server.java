package org.parley.console.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A server that administrators sign in to. Asking it takes time: never do so on the UI thread.
public final class Server {

  private final Requests requests;
  private final URI address;

  public Server(URI address) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    this.address = address;
    this.requests = new Requests(client, address, new Json());
  }

  /// Signs an administrator in.
  public Connection signIn(String person, String password) throws ServerException {
    SignedIn signedIn =
        requests.ask(
            Sent.post(
                "/api/v1/sign-in",
                Optional.empty(),
                Sent.Body.json(new Credentials(person, password, "ADMINISTRATOR"))),
            SignedIn.class);
    return new Connection(requests, address, signedIn);
  }

  private record Credentials(String address, String password, String as) {

    @Override
    public String toString() {
      return "Credentials[" + address + "]";
    }
  }

  /// What a server answers to whoever signs in.
  record SignedIn(
      String token,
      Instant expiresAt,
      String address,
      String displayName,
      Optional<Map<String, String>> areas) {

    /// @throws IllegalArgumentException if the token is none (RFC 6750, 2.1)
    SignedIn {
      if (!token.matches("[A-Za-z0-9._~+/=-]+")) {
        throw new IllegalArgumentException("no token");
      }
    }

    Optional<String> bearer() {
      return Optional.of(token);
    }

    /// What they may do; a server that does not say so refuses what they may not.
    Role role() {
      return areas.map(Role::of).orElseGet(Role::everything);
    }

    @Override
    public String toString() {
      return "SignedIn[" + address + "]";
    }
  }
}
