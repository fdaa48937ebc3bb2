package org.parley.console.rights;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/// Decodes the bytes of a file strictly.
final class CsvDecoder {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvDecoder() {}

  /// The text of `bytes` without a byte order mark.
  ///
  /// @throws CsvFaultException naming the first line that is not UTF-8
  static String decode(byte[] bytes) throws CsvFaultException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    // A new decoder reports what is malformed, unlike `new String`, which replaces it.
    if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
      throw new CsvFaultException(
          CsvFault.of(lineAt(bytes, in.position()), RightsText.FAULT_NOT_UTF8));
    }
    out.flip();
    boolean marked = out.hasRemaining() && out.charAt(0) == BYTE_ORDER_MARK;
    return out.subSequence(marked ? 1 : 0, out.length()).toString();
  }

  private static int lineAt(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      boolean loneReturn = bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n');
      if (bytes[i] == '\n' || loneReturn) {
        line++;
      }
    }
    return line;
  }
}
