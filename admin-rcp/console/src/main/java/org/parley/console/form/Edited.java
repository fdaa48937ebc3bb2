package org.parley.console.form;

import java.util.Map;
import org.parley.console.server.ServerException;
import org.parley.console.text.Said;

/// A kind of thing that administrators edit value by value.
///
/// @param <K> what has a value
/// @param <T> the thing
public interface Edited<K, T> {

  /// All values of `it`; two versions of it have the same keys.
  Map<K, Object> values(T it);

  Said label(K key);

  /// `value` in words; empty where there is nothing.
  String words(K key, Object value);

  /// Makes of `was` what has `values`, if it is still at the same revision; not asked on the UI
  /// thread.
  T save(T was, Map<K, Object> values) throws ServerException;

  /// `it` as it is now; not asked on the UI thread.
  T read(T it) throws ServerException;
}
