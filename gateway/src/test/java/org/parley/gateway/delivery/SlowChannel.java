package org.parley.gateway.delivery;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A connection whose other end stops reading and goes on when a test says so. Counts how often it
/// is flushed.
final class SlowChannel extends EmbeddedChannel {

  private boolean stalled;
  private int flushes;

  SlowChannel() {
    var counting =
        new ChannelDuplexHandler() {
          @Override
          public void flush(ChannelHandlerContext context) {
            flushes++;
            context.flush();
          }
        };
    pipeline().addLast(counting).addLast("end", new ChannelDuplexHandler());
    turn();
  }

  /// What an outbox writes to.
  ChannelHandlerContext end() {
    return pipeline().context("end");
  }

  /// From now on nothing leaves.
  void stall() {
    stalled = true;
  }

  /// The other end reads again.
  void goOn() {
    stalled = false;
    flush();
    turn();
  }

  /// Frames that have left since somebody last asked.
  List<String> left() {
    turn();
    var texts = new ArrayList<String>();
    for (var bytes = next(); bytes.isPresent(); bytes = next()) {
      if (bytes.get().isReadable()) {
        texts.addAll(Frames.texts(bytes.get()));
      }
    }
    return texts;
  }

  /// Lets the event loop do what it has been given.
  void turn() {
    super.runPendingTasks();
  }

  /// An [EmbeddedChannel] would run what waits in the middle of a write, which no event loop does.
  @Override
  public void runPendingTasks() {}

  int flushes() {
    return flushes;
  }

  private Optional<ByteBuf> next() {
    return Optional.ofNullable(readOutbound());
  }

  @Override
  protected void doWrite(ChannelOutboundBuffer waiting) throws Exception {
    if (!stalled) {
      super.doWrite(waiting);
    }
  }
}
