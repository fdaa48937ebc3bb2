package org.parley.console.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What whoever started the console has said about signing in: `--server`, and for scripted starts
/// `PARLEY_USER` and `PARLEY_PASSWORD`.
public record StartOptions(
    Optional<String> server, Optional<String> address, Optional<String> password) {

  public static StartOptions of(List<String> arguments, Map<String, String> environment) {
    int at = arguments.indexOf("--server");
    Optional<String> server =
        at >= 0 && at + 1 < arguments.size()
            ? Optional.of(arguments.get(at + 1))
            : Optional.empty();
    return new StartOptions(
        server,
        Optional.ofNullable(environment.get("PARLEY_USER")),
        Optional.ofNullable(environment.get("PARLEY_PASSWORD")));
  }

  public static StartOptions none() {
    return new StartOptions(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// Whether nobody need be asked anything.
  boolean isComplete() {
    return server.isPresent() && address.isPresent() && password.isPresent();
  }

  @Override
  public String toString() {
    return "StartOptions[" + server.orElse("") + " " + address.orElse("") + "]";
  }
}
