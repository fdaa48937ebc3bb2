package org.parley.clustering;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;

/// The nodes that are alive, as seen from this one, and messages between them. May be used on any
/// thread.
public interface Cluster {

  /// This node.
  Node self();

  /// Every node that is listed and answers, this one among them, unless it is leaving and there are
  /// others. A node that does not answer for some seconds is not among them until it does again.
  List<Node> nodes();

  /// Every other node that this one has heard of in the last hour, alive or not, unless a later
  /// incarnation has taken its place. Whoever asks this node anything is among them before they
  /// have the answer.
  List<Node> known();

  /// Calls `listener` whenever [#nodes()] or [#known()] has changed. It must not block.
  void listen(Runnable listener);

  /// From now on `answerer` answers what nodes ask about `topic`. At most one per topic, before
  /// anybody asks.
  void answer(String topic, Answerer answerer);

  /// From now on `hearer` hears what nodes tell about `topic`. At most one per topic, before
  /// anybody tells.
  void hear(String topic, Hearer hearer);

  /// Asks `to` once. Fails with [Unanswered] if there is no answer within `patience`, or as soon as
  /// it is known that `to` cannot give one; what was asked may then have been done, and is not
  /// begun any more.
  Future<Buffer> ask(Node to, String topic, Buffer message, Duration patience);

  /// Tells `to` something, which arrives once or is lost, mostly in the order in which it was told.
  void tell(Node to, String topic, Buffer message);

  /// Tells the others that this node takes nothing new; completes when they know, or do not answer.
  Future<Void> leave();

  /// The node that takes care of `key`. Two nodes may name different owners for a while: ownership
  /// is for speed, safety is the log's.
  default Node owner(Key key) {
    return Rendezvous.owner(key, nodes());
  }

  /// Answers what other nodes ask.
  interface Answerer {

    /// Called on an event loop, which must not be blocked. What it fails with reaches `from` as
    /// [Unanswered], and the log.
    Future<Buffer> answer(Node from, Buffer message);

    /// The answer, failed also where [#answer] throws.
    default Future<Buffer> attempt(Node from, Buffer message) {
      try {
        return answer(from, message);
      } catch (RuntimeException e) {
        return Future.failedFuture(e);
      }
    }
  }

  /// Hears what other nodes tell.
  interface Hearer {

    /// Called on an event loop, which must not be blocked. Fails only on what no node of this
    /// version tells.
    void hear(Node from, Buffer message);
  }
}
