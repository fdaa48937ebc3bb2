package org.parley.console.change;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Those who want to be told; one may leave while they are told.
final class Listeners {

  private final List<Runnable> all = new CopyOnWriteArrayList<>();

  Runnable add(Runnable listener) {
    all.add(listener);
    return () -> all.remove(listener);
  }

  void tell() {
    all.forEach(Runnable::run);
  }
}
