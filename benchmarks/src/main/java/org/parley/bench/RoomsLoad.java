package org.parley.bench;

import io.vertx.core.Future;
import java.util.List;

/// Rooms in which the next member speaks as soon as everybody has heard the last one. A unit is a
/// delivery to one member's socket.
final class RoomsLoad implements Load {

  private final List<Talk> talks;
  private final List<Room> rooms;
  private final Strands strands = new Strands();
  private final Latencies latencies;

  private RoomsLoad(List<Talk> talks, List<Room> rooms, Latencies latencies) {
    this.talks = talks;
    this.rooms = rooms;
    this.latencies = latencies;
  }

  /// Its times are those until the last one has heard and the sender knows the message stored.
  static RoomsLoad timingTurns(List<Talk> talks) {
    var turns = new Latencies();
    var ignored = new Latencies();
    var rooms = talks.stream().map(talk -> new Room(talk, turns, ignored)).toList();
    return new RoomsLoad(talks, rooms, turns);
  }

  /// Its times are those from sending until each of the others has heard.
  static RoomsLoad timingHearings(List<Talk> talks) {
    var ignored = new Latencies();
    var hearings = new Latencies();
    var rooms = talks.stream().map(talk -> new Room(talk, ignored, hearings)).toList();
    return new RoomsLoad(talks, rooms, hearings);
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
    return Talks.audit(talks).map(audit -> audit + "; " + flaws() + strands.failure());
  }

  private Hearing.Flaws flaws() {
    return rooms.stream().map(Room::flaws).reduce(new Hearing.Flaws(0, 0, 0), Hearing.Flaws::plus);
  }
}
