package org.parley.console.server;

import java.util.List;
import java.util.Optional;

/// Somebody who may use the server.
public record Person(
    String address,
    String displayName,
    boolean enabled,
    Optional<String> jobTitle,
    Optional<String> company,
    Optional<String> phone,
    Optional<String> office,
    Optional<String> businessAddress,
    Optional<String> webSite,
    Optional<String> workingHours,
    Optional<String> mobile,
    Optional<String> privatePhone,
    Optional<String> otherPhone,
    Optional<String> location,
    Optional<List<String>> groups,
    Optional<String> passwordAt,
    long revision) {

  /// Where they are in the API.
  public String path() {
    return "/api/v1/people/" + Connection.encode(address);
  }
}
