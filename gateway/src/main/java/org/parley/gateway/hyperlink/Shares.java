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

  /// The path whose two backslashes begin at `start`, up to the first space at `pathEnd`.
  Optional<Link> at(String text, int start, int pathEnd, Effort effort) {
    boolean begins =
        text.startsWith("\\\\", start) && (start == 0 || isBefore(text.codePointBefore(start)));
    return begins && pathEnd - start <= Webs.LONGEST && serverEnd(text, start, pathEnd) > 0
        ? whole(text, start, withoutTrailing(text, start, pathEnd), effort)
        : Optional.empty();
  }

  /// The first place from `i` on that cannot be in a path without spaces.
  static int pathEnd(String text, int i) {
    int end = i;
    while (end < text.length() && isOfPath(text.charAt(end)) && !isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /// The path that all of `[start, end)` is, spaces and all.
  Optional<Link> whole(String text, int start, int end, Effort effort) {
    if (end - start > Webs.LONGEST || !text.startsWith("\\\\", start)) {
      return Optional.empty();
    }
    int slash = serverEnd(text, start, end);
    if (slash < 0) {
      return Optional.empty();
    }
    effort.spend(Effort.ofUrl(end - start));
    return text.substring(slash, end).chars().allMatch(c -> isOfPath((char) c))
        ? Optional.of(link(text, start, slash, end, effort))
        : Optional.empty();
  }

  /// Where the name of a server ends that a path follows; -1 if there is none.
  private static int serverEnd(String text, int start, int end) {
    int server = start + 2;
    int slash = server;
    while (slash < end && slash - server < LONGEST_SERVER && isOfServer(text.charAt(slash))) {
      slash++;
    }
    boolean fits =
        slash > server
            && Character.isLetterOrDigit(text.codePointAt(server))
            && slash + 1 < end
            && text.charAt(slash) == '\\'
            && text.charAt(slash + 1) != '\\';
    return fits ? slash : -1;
  }

  private Link link(String text, int start, int slash, int end, Effort effort) {
    var server = text.substring(start + 2, slash);
    var path = text.substring(slash, end);
    boolean warn = Uris.hidesSomething(path) || lookAlikes.warnOfHost(server, effort);
    var target =
        "file://" + Uris.encoded(server, "") + Uris.encoded(path.replace('\\', '/'), RESERVED);
    return new Link(start, end, LinkKind.UNC, target, Optional.empty(), warn);
  }

  /// The end without the full stop of a sentence and the bracket around the path; one that was
  /// opened within the path belongs to it.
  private static int withoutTrailing(String text, int start, int pathEnd) {
    int closed = 0;
    for (int i = start; i < pathEnd; i++) {
      closed += bracket(text.charAt(i));
    }
    int end = pathEnd;
    while (end > start && isTrailing(text.charAt(end - 1), closed)) {
      end--;
      closed -= bracket(text.charAt(end));
    }
    return end;
  }

  private static boolean isTrailing(char last, int closed) {
    return TRAILING.indexOf(last) >= 0 || (last == ')' && closed > 0);
  }

  private static int bracket(char c) {
    return c == ')' ? 1 : c == '(' ? -1 : 0;
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
