package org.parley.bench;

import io.vertx.core.Future;
import java.util.List;

/// Rooms in which the next member speaks as soon as everybody has heard the last one. A unit is a
/// delivery to one member's socket.
final class RoomsLoad implements Load {

  private final List<Talk> talks;
  private final List<Room> rooms;
  private final Strands strands = new Strands();
  private final Latencies latencies = new Latencies();

  RoomsLoad(List<Talk> talks) {
    this.talks = talks;
    this.rooms = talks.stream().map(talk -> new Room(talk, latencies)).toList();
  }

  @Override
  public void start() {
    rooms.forEach(room -> strands.start(room::turn));
  }

  @Override
  public long done() {
    return rooms.stream().mapToLong(Room::deliveries).sum();
  }

  @Override
  public Future<Void> stop() {
    return strands.stop();
  }

  @Override
  public Latencies latencies() {
    return latencies;
  }

  @Override
  public Future<String> verdict() {
    long expected = talks.stream().mapToLong(t -> (long) t.acknowledged() * (t.size() - 1)).sum();
    long missing = expected - rooms.stream().mapToLong(Room::deliveriesToOthers).sum();
    String delivered = missing == 0 ? "; all delivered" : "; NOT DELIVERED: " + missing;
    return Talks.audit(talks).map(audit -> audit + delivered + strands.failure());
  }
}
