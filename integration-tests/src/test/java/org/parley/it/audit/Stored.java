package org.parley.it.audit;

import org.parley.it.client.Entry;

/// An entry as it was read back from a log, or heard live.
public record Stored(long sequence, String kind, String by, String clientId, String text) {

  public static Stored of(Entry entry) {
    String clientId = entry.json().path("clientId").asString("");
    return new Stored(entry.sequence(), entry.kind(), entry.by(), clientId, entry.text());
  }

  public boolean isMessage() {
    return kind.equals("Said");
  }
}
