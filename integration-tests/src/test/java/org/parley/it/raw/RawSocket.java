package org.parley.it.raw;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.parley.it.client.Commands;
import org.parley.it.client.Json;
import org.parley.it.client.Person;
import org.parley.it.client.Reply;
import tools.jackson.databind.JsonNode;

/// A WebSocket connection by hand, which sends whatever bytes a test wants.
public final class RawSocket implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final DataInputStream in;
  private final String status;

  private RawSocket(Socket socket, DataInputStream in, String status) {
    this.socket = socket;
    this.in = in;
    this.status = status;
  }

  /// Connects and asks for the upgrade, with further header lines (each ended by CRLF).
  public static RawSocket open(URI node, String headers) throws IOException {
    return open(node, headers, InetAddress.getLoopbackAddress(), 0);
  }

  /// The same from a source address, and with a receive buffer in bytes (0: the system's).
  public static RawSocket open(URI node, String headers, InetAddress source, int receiveBuffer)
      throws IOException {
    var socket = new Socket();
    if (receiveBuffer > 0) {
      socket.setReceiveBufferSize(receiveBuffer);
    }
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.bind(new InetSocketAddress(source, 0));
    socket.connect(new InetSocketAddress(node.getHost(), node.getPort()));
    var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    socket.getOutputStream().write(handshake(node, headers).getBytes(StandardCharsets.US_ASCII));
    return new RawSocket(socket, in, readHead(in));
  }

  /// Connects and signs in as `person`.
  public static RawSocket signedIn(Person person, URI node) throws IOException {
    var raw = open(node, "");
    raw.signIn(person);
    return raw;
  }

  /// Signs in as `person` with a fresh token.
  public void signIn(Person person) throws IOException {
    ask(Commands.signIn(person.token()).put("ref", 1).toString()).ok();
  }

  private static String handshake(URI node, String headers) {
    return "GET /api/v1/socket HTTP/1.1\r\nHost: "
        + node.getAuthority()
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
        + headers
        + "\r\n";
  }

  private static String readHead(DataInputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
    }
    return head.substring(0, head.indexOf("\r\n"));
  }

  /// The HTTP status of the answer to the upgrade; 101 if it was accepted.
  public int status() {
    return Integer.parseInt(status.split(" ", 3)[1]);
  }

  public void send(Frame frame) throws IOException {
    send(frame.masked());
  }

  public void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /// Sends `text` as a frame and waits for the reply to it, passing over events.
  public Reply ask(String text) throws IOException {
    send(Frame.text(text));
    return reply();
  }

  /// The next reply, passing over events.
  public Reply reply() throws IOException {
    while (true) {
      JsonNode json = Json.parse(message());
      if (json.has("re")) {
        return new Reply(json);
      }
    }
  }

  /// The next pong, passing over what is told unasked.
  public Frame readPong() throws IOException {
    while (true) {
      Frame frame = read();
      switch (frame.opcode()) {
        case Frame.PONG -> {
          return frame;
        }
        case Frame.CLOSE -> throw new EOFException("closed with " + frame);
        default -> {}
      }
    }
  }

  /// The next text message, put together from its frames.
  public String message() throws IOException {
    var text = new StringBuilder();
    while (true) {
      Frame frame = read();
      switch (frame.opcode()) {
        case Frame.TEXT, Frame.CONTINUATION -> text.append(frame.text());
        case Frame.CLOSE -> throw new EOFException("closed with " + frame);
        default -> {
          continue;
        }
      }
      if (frame.isLast()) {
        return text.toString();
      }
    }
  }

  /// The next frame of any kind.
  public Frame read() throws IOException {
    return Frame.read(in);
  }

  /// Reads on to the close frame.
  ///
  /// @throws AssertionError if the connection ends without one
  public Frame readClose() throws IOException {
    try {
      Frame frame = read();
      while (frame.opcode() != Frame.CLOSE) {
        frame = read();
      }
      return frame;
    } catch (EOFException | SocketException e) {
      throw new AssertionError("the connection ended without a close frame", e);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
