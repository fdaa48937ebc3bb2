package org.parley.media.conference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.media.colibri.Change;
import org.parley.media.colibri.Channel;
import org.parley.media.colibri.Constraints;
import org.parley.media.colibri.Created;
import org.parley.media.rtp.Source;
import org.parley.media.rtp.Transport;
import org.parley.media.sdp.Answer;
import org.parley.media.sdp.AnswerReader;
import org.parley.media.sdp.LineTable;

/// Somebody's place on a bridge: what they were offered, what they answered, what they send. Of one
/// step at a time.
final class Endpoint {

  private final String id;
  private final Created created;
  private LineTable table = LineTable.start();
  private Optional<Long> outstanding = Optional.empty();
  private long session;
  private Optional<Transport> client = Optional.empty();
  private List<Source> sources = List.of();
  private Optional<Channel> channel = Optional.empty();

  Endpoint(String id, Created created) {
    this.id = id;
    this.created = created;
  }

  String id() {
    return id;
  }

  List<Source> sources() {
    return sources;
  }

  /// The sources of the bridge itself.
  List<Source> feedback() {
    return created.feedback();
  }

  boolean isConnected() {
    return client.isPresent();
  }

  void listens(Channel opened) {
    channel = Optional.of(opened);
  }

  void constrain(Constraints constraints) {
    channel.ifPresent(it -> it.constrain(constraints));
  }

  void close() {
    channel.ifPresent(Channel::close);
    channel = Optional.empty();
  }

  /// The next offer, where there is news and none waits for its answer.
  ///
  /// @param number of the offer, if there is one
  /// @param others what the others send
  Optional<Drawn> offer(long number, boolean screen, List<Source> others) {
    var live = Stream.concat(feedback().stream(), others.stream()).toList();
    var next = table.withScreen(screen).receiving(live);
    boolean fresh = session == 0;
    if (outstanding.isPresent() || (!fresh && next.equals(table))) {
      return Optional.empty();
    }
    session = fresh ? number : session;
    table = next;
    outstanding = Optional.of(number);
    return Optional.of(new Drawn(number, fresh, session, table, created.transport()));
  }

  boolean waitsFor(long number) {
    return outstanding.equals(Optional.of(number));
  }

  Answer read(String sdp) {
    return switch (AnswerReader.read(sdp, table, id)) {
      case Answer.Refused refused -> refused;
      case Answer.Taken(var transport, _)
          when client.filter(it -> !it.equals(transport)).isPresent() ->
          new Answer.Refused("it has another transport than before");
      case Answer.Taken taken -> taken;
    };
  }

  /// What the bridge has to be told of an answer.
  Optional<Change> change(Transport transport, List<Source> sends) {
    if (client.isEmpty()) {
      return Optional.of(Change.connect(id, transport, sends));
    }
    return sends.equals(sources) ? Optional.empty() : Optional.of(Change.sources(id, sends));
  }

  /// The bridge knows what was answered.
  void answered(Transport transport, List<Source> sends) {
    client = Optional.of(transport);
    sources = sends;
    outstanding = Optional.empty();
  }

  /// The bridge knows that this is all that is sent.
  void sends(List<Source> sends) {
    sources = sends;
  }
}
