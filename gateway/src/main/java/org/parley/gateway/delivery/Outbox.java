package org.parley.gateway.delivery;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.WriteBufferWaterMark;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.parley.gateway.json.Json;
import tools.jackson.databind.json.JsonMapper;

/// Everything that leaves through one socket: frames are written as they come and flushed together.
/// A socket whose client does not keep up lags: entries and presence are dropped for it, and once
/// it has drained it is told which conversations to read on, and to watch again. All of it happens
/// on the socket's event loop.
///
/// Frames go past Vert.x's own queue, so nothing else may write data frames to the socket.
public final class Outbox {

  private static final int HIGH = 1024 * 1024;
  private static final int LOW = HIGH / 2;
  private static final JsonMapper MAPPER = Json.mapper();

  private final ChannelHandlerContext context;
  private final Flusher flusher;
  private Set<String> behind = Set.of();
  private List<Envelope> unconfirmed = List.of();
  private Consumer<Envelope> arrived = _ -> {};
  private boolean lagging;
  private boolean held;
  private boolean missed;
  private boolean flushing;

  public Outbox(ChannelHandlerContext context, Flusher flusher) {
    this.context = context;
    this.flusher = flusher;
    context.channel().config().setWriteBufferWaterMark(new WriteBufferWaterMark(LOW, HIGH));
  }

  /// Whether so much waits to be sent that the client should not be asked for more.
  public boolean isFull() {
    return !context.channel().isWritable();
  }

  /// Calls `then` on the event loop when what was written before has left, if it ever does.
  public void whenDrained(Runnable then) {
    context
        .writeAndFlush(Unpooled.EMPTY_BUFFER)
        .addListener(sent -> {
          if (sent.isSuccess()) {
            then.run();
          }
        });
  }

  /// Writes a frame that must not be dropped.
  public void write(Frame frame) {
    enqueue(frame);
  }

  /// From now on `then` gets the envelopes of messages that have left.
  void onArrival(Consumer<Envelope> then) {
    arrived = then;
  }

  /// Writes what an envelope holds, or notes that its conversation moved on.
  void offer(Envelope envelope) {
    if (lagging || isFull()) {
      lag(envelope);
      return;
    }
    enqueue(envelope.frame());
    if (envelope.said()) {
      unconfirmed = unconfirmed.isEmpty() ? new ArrayList<>(4) : unconfirmed;
      unconfirmed.add(envelope);
    }
  }

  /// From now on entries and presence are kept from the session, or it may have them again and is
  /// told what it went without.
  void hold(boolean hold) {
    if (hold == held) {
      return;
    }
    held = hold;
    if (hold) {
      lagging = true;
    } else {
      whenDrained(this::catchUp);
    }
  }

  /// Has the session told to read these conversations on.
  void behind(List<String> conversations) {
    behind = behind.isEmpty() ? new LinkedHashSet<>() : behind;
    behind.addAll(conversations);
    lag();
  }

  /// Writes a frame, or notes that the session goes without it.
  void tell(Frame frame) {
    if (lagging || isFull()) {
      missed = true;
      lag();
    } else {
      enqueue(frame);
    }
  }

  /// A write that fails closes the channel, which its owner notices.
  private void enqueue(Frame frame) {
    var _ = context.write(frame.view(), context.voidPromise());
    if (!flushing) {
      flushing = true;
      flusher.add(this);
    }
  }

  private void lag(Envelope envelope) {
    if (envelope.sequence() > 0) {
      behind = behind.isEmpty() ? new LinkedHashSet<>() : behind;
      behind.add(envelope.conversation());
    }
    lag();
  }

  private void lag() {
    if (!lagging) {
      lagging = true;
      whenDrained(this::catchUp);
    }
  }

  private void catchUp() {
    if (held) {
      return;
    }
    lagging = false;
    if (!behind.isEmpty()) {
      write(Frame.of(new Behind(List.copyOf(behind)), MAPPER));
      behind = Set.of();
    }
    if (missed) {
      missed = false;
      write(Frame.of(new WatchAgain(), MAPPER));
    }
  }

  /// Sends what was written. For the flusher.
  void flush() {
    flushing = false;
    context.flush();
    if (!unconfirmed.isEmpty()) {
      var sent = unconfirmed;
      unconfirmed = List.of();
      confirm(sent);
    }
  }

  /// An empty channel has room for HIGH bytes, and in newer versions of Netty for one more.
  private void confirm(List<Envelope> sent) {
    if (context.channel().bytesBeforeUnwritable() >= HIGH) {
      sent.forEach(arrived);
    } else {
      whenDrained(() -> sent.forEach(arrived));
    }
  }
}
