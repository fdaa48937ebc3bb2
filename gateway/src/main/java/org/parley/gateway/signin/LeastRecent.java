package org.parley.gateway.signin;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/// A map that drops the entry unused for longest when it would grow past its bound.
final class LeastRecent<K, V> extends LinkedHashMap<K, V> {

  @Serial private static final long serialVersionUID = 1;

  private final int most;

  LeastRecent(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
