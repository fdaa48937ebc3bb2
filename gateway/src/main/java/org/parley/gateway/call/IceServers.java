package org.parley.gateway.call;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.parley.gateway.access.Address;

/// Names the servers by which browsers find a way to each other, with credentials for a while that
/// the relays can check without asking anybody (draft-uberti-behave-turn-rest-00; coturn's
/// `use-auth-secret`).
public final class IceServers {

  private static final String ALGORITHM = "HmacSHA1";

  private final List<String> stun;
  private final List<String> turn;
  private final Optional<String> secret;
  private final Duration lifetime;
  private final InstantSource clock;

  /// @param stun URIs of RFC 7064
  /// @param turn URIs of RFC 7065, of relays that share `secret`
  /// @param lifetime how long credentials are good
  public IceServers(
      List<String> stun,
      List<String> turn,
      Optional<String> secret,
      Duration lifetime,
      InstantSource clock) {
    this.stun = List.copyOf(stun);
    this.turn = List.copyOf(turn);
    this.secret = secret;
    this.lifetime = lifetime;
    this.clock = clock;
  }

  /// The servers for `person` from now on.
  public List<IceServer> of(Address person) {
    var servers = new ArrayList<IceServer>();
    if (!stun.isEmpty()) {
      servers.add(new IceServer(stun, Optional.empty(), Optional.empty()));
    }
    if (!turn.isEmpty()) {
      var until = clock.instant().plus(lifetime).getEpochSecond();
      var name = until + ":" + person.text();
      servers.add(new IceServer(turn, Optional.of(name), secret.map(it -> credential(it, name))));
    }
    return List.copyOf(servers);
  }

  private static String credential(String secret, String name) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return Base64.getEncoder().encodeToString(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
