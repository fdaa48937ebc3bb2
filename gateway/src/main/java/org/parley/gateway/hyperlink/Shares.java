package org.parley.gateway.hyperlink;

import java.util.Optional;

/// Finds files on servers of the local network, `\\server\share\file` (MS-DTYP §2.2.57). The target
/// is the same as a `file:` URI (RFC 8089 §E.3.2).
final class Shares {

  private static final int LONGEST_SERVER = 253;
  private static final String NOT_IN_PATHS = "<>\"|?*:\r\n\t";
  private static final String TRAILING = ".,;!'’“";
  private static final String RESERVED = "%#?[]";

  private final LookAlikes lookAlikes;

  Shares(LookAlikes lookAlikes) {
    this.lookAlikes = lookAlikes;
  }

  /// The path whose two backslashes begin at `start`, up to the first space.
  Optional<Link> at(String text, int start, Effort effort) {
    boolean begins =
        text.startsWith("\\\\", start) && (start == 0 || isBefore(text.codePointBefore(start)));
    if (!begins) {
      return Optional.empty();
    }
    int bound = Math.min(text.length(), start + Webs.LONGEST + 1);
    int end = start;
    while (end < bound && isOfPath(text.charAt(end)) && !isSpace(text.charAt(end))) {
      end++;
    }
    while (end > start && isTrailing(text, start, end)) {
      end--;
    }
    return whole(text, start, end, effort);
  }

  /// The path that all of `[start, end)` is, spaces and all.
  Optional<Link> whole(String text, int start, int end, Effort effort) {
    if (end - start > Webs.LONGEST || !text.startsWith("\\\\", start)) {
      return Optional.empty();
    }
    int server = start + 2;
    int slash = server;
    while (slash < end && isOfServer(text.charAt(slash))) {
      slash++;
    }
    boolean fits =
        slash > server
            && slash - server <= LONGEST_SERVER
            && Character.isLetterOrDigit(text.codePointAt(server))
            && slash + 1 < end
            && text.charAt(slash) == '\\'
            && text.charAt(slash + 1) != '\\'
            && text.substring(slash, end).chars().allMatch(c -> isOfPath((char) c));
    return fits ? Optional.of(link(text, start, slash, end, effort)) : Optional.empty();
  }

  private Link link(String text, int start, int slash, int end, Effort effort) {
    var server = text.substring(start + 2, slash);
    var path = text.substring(slash, end);
    boolean warn = Uris.hidesSomething(path) || lookAlikes.warnOfHost(server, effort);
    var target =
        "file://" + Uris.encoded(server, "") + Uris.encoded(path.replace('\\', '/'), RESERVED);
    return new Link(start, end, LinkKind.UNC, target, Optional.empty(), warn);
  }

  /// A bracket that was opened within the path belongs to it.
  private static boolean isTrailing(String text, int start, int end) {
    char last = text.charAt(end - 1);
    return TRAILING.indexOf(last) >= 0 || (last == ')' && !isBalanced(text.substring(start, end)));
  }

  private static boolean isBalanced(String path) {
    return path.chars().filter(c -> c == '(').count() >= path.chars().filter(c -> c == ')').count();
  }

  private static boolean isBefore(int c) {
    return !Character.isLetterOrDigit(c) && c != '\\' && c != ':' && c != '/';
  }

  private static boolean isOfServer(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || ".-_".indexOf(c) >= 0;
  }

  private static boolean isOfPath(char c) {
    return NOT_IN_PATHS.indexOf(c) < 0 && !Character.isISOControl(c);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
