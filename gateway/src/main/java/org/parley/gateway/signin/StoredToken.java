package org.parley.gateway.signin;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Scope;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;
import tools.jackson.databind.json.JsonMapper;

/// The value of a token's row; `issuedAt` is when its holder gave their password.
record StoredToken(Address address, Scope scope, Instant issuedAt, Instant expiresAt) {

  static final String TABLE = "token";

  /// Rising, since the store leaves a row of a higher version as it is: a token that is revoked
  /// while it is renewed stays revoked, in whichever order the two reach the store.
  enum Stage {
    ISSUED(1),
    RENEWED(2),
    REVOKED(3);

    private final long version;

    Stage(long version) {
      this.version = version;
    }
  }

  private static final JsonMapper JSON = JsonMapper.shared();

  static RowKey key(TokenId id) {
    return new RowKey(TABLE, "", id.hash());
  }

  static StoredToken of(Row row) {
    return JSON.readValue(row.value().getBytes(), StoredToken.class);
  }

  /// Whether the token was neither renewed nor revoked.
  static boolean isUntouched(Row row) {
    return row.version() == Stage.ISSUED.version;
  }

  /// Whether the token was renewed, and so lives on for a moment.
  static boolean isRenewed(Row row) {
    return row.version() == Stage.RENEWED.version;
  }

  StoredToken endingAt(Instant end) {
    return new StoredToken(address, scope, issuedAt, end.isBefore(expiresAt) ? end : expiresAt);
  }

  Holder holder(TokenId id) {
    return new Holder(id, address, scope, issuedAt, expiresAt);
  }

  Row row(TokenId id, Stage stage) {
    return new Row(key(id), stage.version, Buffer.buffer(JSON.writeValueAsBytes(this)));
  }
}
