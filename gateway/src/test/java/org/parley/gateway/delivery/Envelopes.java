package org.parley.gateway.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.parley.gateway.access.Address;

/// Envelopes for tests; what they hold is their text.
final class Envelopes {

  private Envelopes() {}

  static Envelope message(String conversation, long sequence, String text, String... recipients) {
    return new Envelope(conversation, sequence, true, frame(text), addresses(recipients));
  }

  static Envelope typing(String conversation, String text, String... recipients) {
    return new Envelope(conversation, 0, false, frame(text), addresses(recipients));
  }

  static Frame frame(String text) {
    return Frame.text(text.getBytes(StandardCharsets.UTF_8));
  }

  static Address address(String name) {
    return new Address(name + "@berlin.example");
  }

  private static List<Address> addresses(String... names) {
    return Arrays.stream(names).map(Envelopes::address).toList();
  }
}
