package org.parley.gateway.configuration;

/// Something wrong in the configuration: where, such as `http.port`, and what, in a person's words.
/// The path is empty where the whole file is meant.
public record Fault(String path, String message) {

  @Override
  public String toString() {
    return path.isEmpty() ? message : path + ": " + message;
  }
}
