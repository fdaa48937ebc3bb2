package org.parley.gateway.contract;

/// Something in a request that the contract does not allow.
///
/// @param field a parameter's name, or in the body a JSON pointer (RFC 6901), empty for all of it
/// @param message what is wrong and what would be right, to be said of the field: `must be …`
public record Wrong(Place in, String field, String message) {

  /// As a sentence.
  public String sentence() {
    return field.isEmpty()
        ? "The %s %s.".formatted(in.word(), message)
        : "In the %s, %s %s.".formatted(in.word(), field, message);
  }

  /// The same of a value that stands at `at` of a larger one.
  public Wrong below(String at) {
    return new Wrong(in, at + field, message);
  }
}
