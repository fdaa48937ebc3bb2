package org.parley.gateway.directory;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/// Decodes the bytes of a file strictly.
final class CsvText {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvText() {}

  /// The text of `bytes` without a byte order mark.
  ///
  /// @throws CsvFaultException naming the first line that is not UTF-8
  static String decode(byte[] bytes) throws CsvFaultException {
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    // A new decoder reports what is malformed, unlike `new String`, which replaces it.
    var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (result.isError()) {
      throw new CsvFaultException(
          new CsvFault(lineAt(bytes, in.position()), "", "not UTF-8: save the file as UTF-8"));
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
