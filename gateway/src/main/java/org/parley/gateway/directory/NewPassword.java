package org.parley.gateway.directory;

/// What a line of an import says about a person's password.
sealed interface NewPassword {

  int SHORTEST = 8;
  int LONGEST = 256;

  /// The password stays as it is; a new person has none.
  record Kept() implements NewPassword {}

  /// This is the password from now on.
  record Plain(String text) implements NewPassword {
    @Override
    public String toString() {
      return "Plain";
    }
  }

  /// This is its hash from now on.
  record Hashed(PasswordHash hash) implements NewPassword {}

  /// Reads the field of a line.
  ///
  /// @throws IllegalArgumentException saying what is wrong, without the text
  static NewPassword of(String field) {
    if (field.isEmpty()) {
      return new Kept();
    }
    if (field.startsWith("$argon2")) {
      return new Hashed(PasswordHash.parse(field));
    }
    if (field.length() < SHORTEST || field.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a password has " + SHORTEST + " to " + LONGEST + " characters");
    }
    return new Plain(field);
  }
}
