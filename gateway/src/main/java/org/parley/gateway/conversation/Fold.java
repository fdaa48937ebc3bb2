package org.parley.gateway.conversation;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What this node knows of a conversation: loaded when it is first asked for, moved on by what is
/// appended, and read again where another node may have appended since. Of the lane's loop.
final class Fold {

  /// So long what was read is taken for what is there.
  private static final Duration TRUSTED = Duration.ofSeconds(1);

  private final ConversationId id;
  private final Surroundings around;
  private Optional<Loaded> loaded = Optional.empty();
  private Optional<Promise<Loaded>> loading = Optional.empty();
  private Instant confirmed = Instant.MIN;
  private Instant marksRead = Instant.MIN;
  private long untold;

  Fold(ConversationId id, Surroundings around) {
    this.id = id;
    this.around = around;
  }

  Optional<Loaded> loaded() {
    return loaded;
  }

  boolean isLoading() {
    return loading.isPresent();
  }

  /// Whether nobody has appended anything that this does not know, for more than a moment.
  boolean isFresh() {
    return !isShared() || (isTrusted(confirmed) && isTrusted(marksRead));
  }

  /// Whether the entry of this sequence was read here only, so that whoever appended it may not
  /// have told anybody.
  boolean isUntold(long sequence) {
    return sequence <= untold;
  }

  /// Whether another node may append.
  boolean isShared() {
    return around.logs().isShared();
  }

  private boolean isTrusted(Instant read) {
    return around.now().isBefore(read.plus(TRUSTED));
  }

  /// Loads it first where needed.
  Future<Loaded> load() {
    return loaded
        .map(Future::succeededFuture)
        .orElseGet(() -> loading.orElseGet(this::startLoading).future());
  }

  private Promise<Loaded> startLoading() {
    var promise = Promise.<Loaded>promise();
    loading = Optional.of(promise);
    var asked = around.now();
    around
        .logs()
        .load(id)
        .onComplete(result -> around.loop().execute(() -> loaded(promise, result, asked)));
    return promise;
  }

  private void loaded(Promise<Loaded> promise, AsyncResult<Loaded> result, Instant asked) {
    loading = Optional.empty();
    if (result.failed()) {
      promise.fail(result.cause());
    } else {
      loaded = Optional.of(result.result());
      untold = result.result().conversation().lastSequence();
      confirmed = asked;
      marksRead = asked;
      promise.complete(result.result());
    }
  }

  /// Folds lines that are durable, as was found when the store was asked at `asked`.
  Conversation take(List<Line> lines, Instant asked) {
    var before = loaded.orElseThrow();
    var conversation = before.conversation();
    for (var line : lines) {
      conversation = conversation.then(line.entry());
    }
    loaded = Optional.of(before.with(conversation));
    confirmed = asked;
    return conversation;
  }

  /// Reads what others have appended, and what they have marked if that was not read just now;
  /// nothing may be appended here meanwhile. Completes on a thread of the store with what
  /// [#take(Unread)] is to be given.
  Future<Unread> unread() {
    var known = loaded.orElseThrow();
    var asked = around.now();
    boolean withMarks = !isTrusted(marksRead);
    return around
        .logs()
        .linesAfter(id, known.conversation().lastSequence())
        .compose(lines ->
            withMarks
                ? around.logs().marks(id).map(marks -> new Unread(asked, lines, Optional.of(marks)))
                : Future.succeededFuture(new Unread(asked, lines, Optional.empty())));
  }

  /// What others have appended, and the marks as they are stored, where they were read.
  record Unread(Instant asked, List<Line> lines, Optional<ConversationLogs.StoredMarks> marks) {}

  /// Takes in what was read. A mark never goes back: those that were moved here and are not stored
  /// yet stay.
  Loaded take(Unread unread) {
    if (!unread.lines().isEmpty()) {
      untold = take(unread.lines(), unread.asked()).lastSequence();
    }
    confirmed = unread.asked();
    var now = loaded.orElseThrow();
    unread
        .marks()
        .ifPresent(marks -> {
          marksRead = unread.asked();
          marks.read().forEach((person, mark) -> now.read().merge(person, mark, Fold::later));
          marks.delivered().forEach((person, to) -> now.delivered().merge(person, to, Math::max));
        });
    return now;
  }

  private static Mark later(Mark one, Mark other) {
    return one.sequence() >= other.sequence() ? one : other;
  }

  /// What was known may be wrong: it is loaded when it is asked for again.
  void forget() {
    loaded = Optional.empty();
  }

  /// Another node may have appended just now.
  void doubt() {
    confirmed = Instant.MIN;
    marksRead = Instant.MIN;
  }
}
