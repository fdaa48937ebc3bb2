package org.parley.gateway.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/// A person's identity in the form of an e-mail or SIP address, such as `anna@berlin.example`, in
/// lower case (RFC 5321 allows 254 characters; we take ASCII letters, digits and
/// `.!#$%&'*+/=?^_{|}~-`).
public record Address(String text) implements Comparable<Address> {

  private static final int LONGEST = 254;

  private static final Pattern FORM =
      Pattern.compile("[a-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[a-z0-9]([a-z0-9.-]{0,187}[a-z0-9])?");

  public Address {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not an address of the form name@domain");
    }
  }

  /// Reads an address as people write it: surrounding space and capitals do not matter.
  ///
  /// @throws IllegalArgumentException if it is not of the form name@domain
  @JsonCreator
  public static Address of(String written) {
    var stripped = written.strip();
    // Java looks through the whole text for the end of a word at each capital sigma.
    return new Address(stripped.length() > LONGEST ? stripped : stripped.toLowerCase(Locale.ROOT));
  }

  /// The part behind the `@`.
  public String domain() {
    return text.substring(text.indexOf('@') + 1);
  }

  @Override
  public int compareTo(Address other) {
    return text.compareTo(other.text);
  }

  @JsonValue
  @Override
  public String toString() {
    return text;
  }
}
