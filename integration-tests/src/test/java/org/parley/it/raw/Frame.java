package org.parley.it.raw;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One frame of RFC 6455 §5.2, well formed or not.
public final class Frame {

  public static final int CONTINUATION = 0x0;
  public static final int TEXT = 0x1;
  public static final int BINARY = 0x2;
  public static final int CLOSE = 0x8;
  public static final int PING = 0x9;
  public static final int PONG = 0xA;

  private static final byte[] MASK = {0x37, (byte) 0xfa, 0x21, 0x3d};

  private final boolean last;
  private final int opcode;
  private final byte[] payload;

  public Frame(boolean last, int opcode, byte[] payload) {
    this.last = last;
    this.opcode = opcode;
    this.payload = payload.clone();
  }

  public Frame(boolean last, int opcode, String text) {
    this(last, opcode, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Frame text(String text) {
    return new Frame(true, TEXT, text);
  }

  public int opcode() {
    return opcode;
  }

  public boolean isLast() {
    return last;
  }

  public byte[] payload() {
    return payload.clone();
  }

  public String text() {
    return new String(payload, StandardCharsets.UTF_8);
  }

  /// The code of a close frame (RFC 6455 §5.5.1); 1005 if it has none.
  public int closeCode() {
    return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xffff;
  }

  /// The reason of a close frame; empty if it has none.
  public String closeReason() {
    return payload.length < 2
        ? ""
        : new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
  }

  /// As a client has to send it.
  public byte[] masked() {
    byte[] bytes = Arrays.copyOf(header(payload.length, 0x80), 14 + payload.length);
    int at = headerLength(payload.length);
    System.arraycopy(MASK, 0, bytes, at, 4);
    for (int i = 0; i < payload.length; i++) {
      bytes[at + 4 + i] = (byte) (payload[i] ^ MASK[i % 4]);
    }
    return Arrays.copyOf(bytes, at + 4 + payload.length);
  }

  /// As a server has to send it, and no client may.
  public byte[] unmasked() {
    int at = headerLength(payload.length);
    byte[] bytes = Arrays.copyOf(header(payload.length, 0), at + payload.length);
    System.arraycopy(payload, 0, bytes, at, payload.length);
    return bytes;
  }

  /// Only the header of a masked frame that announces `length` bytes.
  public static byte[] announcing(int opcode, long length) {
    byte[] header = new Frame(true, opcode, new byte[0]).header(length, 0x80);
    byte[] bytes = Arrays.copyOf(header, headerLength(length) + 4);
    System.arraycopy(MASK, 0, bytes, headerLength(length), 4);
    return bytes;
  }

  private byte[] header(long length, int maskBit) {
    ByteBuffer header = ByteBuffer.allocate(headerLength(length));
    header.put((byte) ((last ? 0x80 : 0) | opcode));
    if (length < 126) {
      header.put((byte) (maskBit | length));
    } else if (length < 65_536) {
      header.put((byte) (maskBit | 126)).putShort((short) length);
    } else {
      header.put((byte) (maskBit | 127)).putLong(length);
    }
    return header.array();
  }

  private static int headerLength(long length) {
    return length < 126 ? 2 : length < 65_536 ? 4 : 10;
  }

  /// Reads one frame, masked or not.
  ///
  /// @throws EOFException if the connection ends before or within it
  public static Frame read(DataInputStream in) throws IOException {
    int first = in.readUnsignedByte();
    int second = in.readUnsignedByte();
    int length = second & 0x7f;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = Math.toIntExact(in.readLong());
    }
    byte[] mask = new byte[4];
    if ((second & 0x80) != 0) {
      in.readFully(mask);
    }
    byte[] payload = new byte[length];
    in.readFully(payload);
    for (int i = 0; i < length; i++) {
      payload[i] ^= mask[i % 4];
    }
    return new Frame((first & 0x80) != 0, first & 0x0f, payload);
  }

  @Override
  public String toString() {
    return opcode == CLOSE ? "close " + closeCode() + " " + closeReason() : opcode + " " + text();
  }
}
