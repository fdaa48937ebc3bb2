package org.parley.gateway.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;

class IceServersTest {

  private static final Address ANNA = new Address("anna@berlin.example");
  private static final List<String> STUN = List.of("stun:stun.berlin.example");
  private static final List<String> TURN = List.of("turn:turn.berlin.example?transport=tcp");
  private static final String CREDENTIAL = "1FtueBcZSlus68jMN4F+ydCbblI=";

  /// The credential is what OpenSSL makes of the same secret and name.
  @Test
  void aRelayComesWithANameThatExpiresAndItsSignature() {
    assertEquals(
        List.of(
            new IceServer(
                TURN, Optional.of("1800003600:anna@berlin.example"), Optional.of(CREDENTIAL))),
        servers(List.of(), TURN).of(ANNA));
  }

  @Test
  void aServerThatOnlyTellsAddressesNeedsNoCredential() {
    assertEquals(
        List.of(new IceServer(STUN, Optional.empty(), Optional.empty())),
        servers(STUN, List.of()).of(ANNA));
  }

  @Test
  void withoutServersThereIsNothingToUse() {
    assertEquals(List.of(), servers(List.of(), List.of()).of(ANNA));
  }

  @Test
  void theCredentialIsNotShown() {
    var shown = servers(STUN, TURN).of(ANNA).toString();
    assertFalse(shown.contains(CREDENTIAL), shown);
  }

  private static IceServers servers(List<String> stun, List<String> turn) {
    return new IceServers(
        stun,
        turn,
        Optional.of("a secret of the relay"),
        Duration.ofHours(1),
        InstantSource.fixed(Instant.ofEpochSecond(1_800_000_000)));
  }
}
