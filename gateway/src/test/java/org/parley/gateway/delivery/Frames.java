package org.parley.gateway.delivery;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import java.util.ArrayList;
import java.util.List;

/// Reads what leaves a node, as a client does.
public final class Frames {

  private static final WebSocketDecoderConfig AS_CLIENT =
      WebSocketDecoderConfig.newBuilder()
          .expectMaskedFrames(false)
          .allowMaskMismatch(false)
          .maxFramePayloadLength(1024 * 1024)
          .build();

  private Frames() {}

  /// The text of a frame.
  public static String text(Frame frame) {
    return texts(frame.view()).getFirst();
  }

  /// The texts of all frames in these bytes.
  static List<String> texts(ByteBuf bytes) {
    var client = new EmbeddedChannel(new WebSocket13FrameDecoder(AS_CLIENT));
    client.writeInbound(bytes);
    var texts = new ArrayList<String>();
    for (TextWebSocketFrame frame = client.readInbound();
        frame != null;
        frame = client.readInbound()) {
      texts.add(frame.text());
      frame.release();
    }
    client.finishAndReleaseAll();
    return texts;
  }
}
