package org.parley.media.colibri;

/// An endpoint to be made.
///
/// @param id eight letters in lower case and digits: it becomes part of a path
/// @param lastN how many videos it receives at most; -1 is all
public record NewEndpoint(String id, int lastN, Mute mute) {
  public NewEndpoint {
    if (!id.matches("[a-z0-9]{8}")) {
      throw new IllegalArgumentException("an endpoint's id is [a-z0-9]{8}: '" + id + "'");
    }
  }
}
