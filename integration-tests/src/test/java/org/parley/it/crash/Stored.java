package org.parley.it.crash;

import org.parley.it.client.Entry;

/// An entry as it was read back from a log, or heard live.
record Stored(long sequence, String kind, String by, String clientId, String text) {

  static Stored of(Entry entry) {
    String clientId = entry.json().path("clientId").asString("");
    return new Stored(entry.sequence(), entry.kind(), entry.by(), clientId, entry.text());
  }

  boolean isMessage() {
    return kind.equals("Said");
  }
}
