package org.parley.gateway.delivery;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.WriteBufferWaterMark;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.gateway.json.Json;
import tools.jackson.databind.json.JsonMapper;

/// Everything that leaves through one socket: frames are written as they come and flushed together.
/// A socket whose client does not keep up lags: entries are dropped for it, and once it has drained
/// it is told which conversations to read on. All of it happens on the socket's event loop.
///
/// Frames go past Vert.x's own queue, so nothing else may write data frames to the socket.
public final class Outbox {

  private static final int HIGH = 1024 * 1024;
  private static final int LOW = HIGH / 2;
  private static final JsonMapper MAPPER = Json.mapper();

  private final ChannelHandlerContext context;
  private final Set<String> behind = new LinkedHashSet<>();
  private List<Runnable> unconfirmed = new ArrayList<>(0);
  private boolean lagging;
  private boolean flushing;

  public Outbox(ChannelHandlerContext context) {
    this.context = context;
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
    flushSoon();
  }

  /// Writes what an envelope holds, or notes that its conversation moved on. `arrived` is run once
  /// a message has left.
  void offer(Envelope envelope, Runnable arrived) {
    if (lagging || isFull()) {
      lag(envelope);
      return;
    }
    enqueue(envelope.frame());
    if (envelope.said()) {
      unconfirmed.add(arrived);
    }
    flushSoon();
  }

  /// A write that fails closes the channel, which its owner notices.
  private void enqueue(Frame frame) {
    var _ = context.write(frame.view(), context.voidPromise());
  }

  private void lag(Envelope envelope) {
    if (envelope.sequence() > 0) {
      behind.add(envelope.conversation());
    }
    if (!lagging) {
      lagging = true;
      whenDrained(this::catchUp);
    }
  }

  private void catchUp() {
    lagging = false;
    if (!behind.isEmpty()) {
      write(Frame.of(new Behind(List.copyOf(behind)), MAPPER));
      behind.clear();
    }
  }

  private void flushSoon() {
    if (!flushing) {
      flushing = true;
      context.executor().execute(this::flush);
    }
  }

  private void flush() {
    flushing = false;
    context.flush();
    if (!unconfirmed.isEmpty()) {
      var sent = unconfirmed;
      unconfirmed = new ArrayList<>(0);
      confirm(sent);
    }
  }

  /// An empty channel has room for HIGH bytes, and in newer versions of Netty for one more.
  private void confirm(List<Runnable> sent) {
    if (context.channel().bytesBeforeUnwritable() >= HIGH) {
      sent.forEach(Runnable::run);
    } else {
      whenDrained(() -> sent.forEach(Runnable::run));
    }
  }
}
