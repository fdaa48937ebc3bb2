package org.parley.gateway.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;

/// Bounds what a connection costs before anybody reads its messages: how much it may send before it
/// signs in, and that nobody is answered pings who does not read the answers.
final class FrameGuard extends ChannelInboundHandlerAdapter {

  private static final int MAX_BEFORE_SIGN_IN = 16 * 1024;

  private boolean trusted;
  private boolean violated;
  private int received;

  /// Somebody has signed in.
  void trust() {
    trusted = true;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (!(message instanceof WebSocketFrame frame) || isBearable(context, frame)) {
      context.fireChannelRead(message);
    }
  }

  private boolean isBearable(ChannelHandlerContext context, WebSocketFrame frame) {
    if (frame instanceof PingWebSocketFrame && !context.channel().isWritable()) {
      ReferenceCountUtil.release(frame);
      var _ = context.close();
      return false;
    }
    received += trusted ? 0 : frame.content().readableBytes();
    if (trusted || received <= MAX_BEFORE_SIGN_IN) {
      return true;
    }
    ReferenceCountUtil.release(frame);
    if (!violated) {
      violated = true;
      context.fireExceptionCaught(
          new CorruptedWebSocketFrameException(
              WebSocketCloseStatus.MESSAGE_TOO_BIG, "too much before signing in"));
    }
    return false;
  }
}
