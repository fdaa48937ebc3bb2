package org.parley.bench;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.IntStream;

/// Several conversations at once.
final class Talks {

  private static final int AT_ONCE = 32;

  private Talks() {}

  /// Starts `count` conversations of `size` clients each; nobody is in two of them.
  static Future<List<Talk>> rooms(List<Client> clients, int count, int size) {
    return Generator.some(
        count, AT_ONCE, room -> Talk.start(clients.subList(room * size, (room + 1) * size)));
  }

  /// Starts a conversation of client n with client n + `distance`, for as many as there are.
  static Future<List<Talk>> pairs(List<Client> clients, int distance) {
    List<List<Client>> pairs =
        IntStream.range(0, clients.size() - distance)
            .filter(n -> n / distance % 2 == 0)
            .mapToObj(n -> List.of(clients.get(n), clients.get(n + distance)))
            .toList();
    return Generator.some(pairs.size(), AT_ONCE, pair -> Talk.start(pairs.get(pair)));
  }

  static Future<Audit> audit(List<Talk> talks) {
    return Generator.some(talks.size(), AT_ONCE, talk -> talks.get(talk).audit()).map(Audit::sum);
  }
}
