package org.parley.console.form;

import java.util.Map;
import java.util.Set;
import org.parley.console.server.Fault;
import org.parley.console.server.ServerException;

/// What became of saving what somebody else may have changed meanwhile.
sealed interface Attempt<K, T> {

  record Saved<K, T>(T now) implements Attempt<K, T> {}

  /// Somebody else was faster and changed the same; nothing was saved.
  record Overtaken<K, T>(T theirs, ThreeWay<K> ways) implements Attempt<K, T> {}

  /// Saves `mine`. If somebody else changed only other values, both changes hold afterwards.
  static <K, T> Attempt<K, T> save(Edited<K, T> kind, T was, Map<K, Object> mine)
      throws ServerException {
    try {
      return new Saved<>(kind.save(was, mine));
    } catch (ServerException wrong) {
      if (!(wrong.fault() instanceof Fault.Conflict)) {
        throw wrong;
      }
    }
    T theirs = kind.read(was);
    ThreeWay<K> ways = new ThreeWay<>(kind.values(was), mine, kind.values(theirs));
    return ways.conflicts().isEmpty()
        ? new Saved<>(kind.save(theirs, ways.merged(Set.of())))
        : new Overtaken<>(theirs, ways);
  }
}
