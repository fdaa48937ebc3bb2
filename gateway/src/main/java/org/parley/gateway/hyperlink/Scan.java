package org.parley.gateway.hyperlink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One pass over a text from left to right: each character that may be the mark of a link is asked
/// what stands there, and what is found is passed over.
final class Scan {

  /// The most links of a text.
  static final int MOST_LINKS = 100;

  /// The most characters of all targets together: what is stored with a message.
  static final int MOST_TARGETS = 16_000;

  private static final String OF_SCHEMES = "+.-";

  private final Finders finders;
  private final String text;
  private final Effort effort = new Effort();
  private final List<Link> links = new ArrayList<>();
  private final List<Considered> considered = new ArrayList<>();
  private final Phones phones;
  private final Directions directions;
  private int floor;
  private int tokenEnd;
  private int pathEnd;
  private int targets;

  Scan(Finders finders, Optional<Location> location, String text) {
    this.finders = finders;
    this.text = text;
    this.directions = new Directions(text);
    this.phones = new Phones(text, location, new Numbers(location, effort), considered);
  }

  /// Finds the links.
  Scan run() {
    int i = 0;
    while (i < text.length() && links.size() < MOST_LINKS && effort.isLeft()) {
      i = next(i);
    }
    return this;
  }

  List<Link> links() {
    return links;
  }

  List<Considered> considered() {
    return considered;
  }

  int effort() {
    return effort.spent();
  }

  /// Looks at what is at `i`; returns where to go on.
  private int next(int i) {
    return switch (text.charAt(i)) {
      case '<' -> bracket(i);
      case ':' -> take(afterScheme(i), i + 1);
      case '@' -> take(finders.mails().around(text, floor, i, tokenEnd(i), effort), i + 1);
      case '.' -> take(finders.webs().named(text, floor, i, tokenEnd(i), effort), i + 1);
      case '\\' -> share(i);
      case '+', '(', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(i);
      default -> i + 1;
    };
  }

  private int take(Optional<Link> found, int otherwise) {
    if (found.isEmpty()) {
      return otherwise;
    }
    int room = MOST_TARGETS - targets;
    found.filter(link -> link.target().length() <= room).ifPresent(this::add);
    floor = found.get().end();
    return floor;
  }

  private void add(Link link) {
    boolean turned = directions.isTurned(link.start());
    links.add(turned ? link.warning() : link);
    targets += link.target().length();
  }

  private int number(int i) {
    var find = phones.bare(i);
    return take(find.link(), find.next());
  }

  /// Backslashes in a row are looked at once.
  private int share(int i) {
    int behind = i;
    while (behind < text.length() && text.charAt(behind) == '\\') {
      behind++;
    }
    return take(finders.shares().at(text, i, pathEnd(i), effort), behind);
  }

  private Optional<Link> afterScheme(int colon) {
    int start = schemeStart(colon);
    return start == colon ? Optional.empty() : schemed(start, colon);
  }

  private Optional<Link> schemed(int start, int colon) {
    return switch (Letters.lower(text.substring(start, colon))) {
      case "tel", "phone", "callto" -> phones.prefixed(start, behindSlashes(colon + 1));
      case "mailto" -> finders.mails().prefixed(text, start, colon, tokenEnd(colon), effort);
      case String _ -> finders.webs().schemed(text, start, colon, tokenEnd(colon), effort);
    };
  }

  /// Where the scheme before `colon` begins (RFC 3986 §3.1); `colon` if there is none.
  private int schemeStart(int colon) {
    int from = colon;
    while (from > floor && colon - from <= Schemes.LONGEST && isOfScheme(text.charAt(from - 1))) {
      from--;
    }
    if (finders.schemes().contain(Letters.lower(text.substring(from, colon)))) {
      return from;
    }
    int start = colon;
    while (start > from && OF_SCHEMES.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    boolean begins = start == 0 || !Character.isLetterOrDigit(text.codePointBefore(start));
    return begins ? start : colon;
  }

  private int behindSlashes(int i) {
    return text.startsWith("//", i) ? i + 2 : i;
  }

  /// What all of `<…>` is, spaces and all; the brackets are not part of the link.
  private int bracket(int open) {
    int close = open + 1;
    while (close < text.length() && close - open <= Webs.LONGEST && isInside(text.charAt(close))) {
      close++;
    }
    boolean closed = close < text.length() && text.charAt(close) == '>' && close > open + 1;
    return closed ? take(whole(open + 1, close), open + 1) : open + 1;
  }

  private Optional<Link> whole(int start, int end) {
    return text.charAt(start) == '\\'
        ? finders.shares().whole(text, start, end, effort)
        : phones.whole(start, end).or(() -> wholeUri(start, end));
  }

  private Optional<Link> wholeUri(int start, int end) {
    int colon = text.indexOf(':', start, Math.min(end, start + Schemes.LONGEST + 1));
    if (colon > start && text.regionMatches(true, start, "mailto:", 0, 7)) {
      return finders.mails().whole(text, start, colon, end, effort);
    }
    if (finders.mails().isAddress(text.substring(start, end), effort)) {
      return Optional.of(finders.mails().link(text, start, end, effort));
    }
    int dot = text.indexOf('.', start, Math.min(end, start + 5));
    var first = colon > start ? schemed(start, colon) : Optional.<Link>empty();
    return first
        .or(() -> dot < 0 ? Optional.empty() : named(start, dot))
        .filter(found -> found.start() == start)
        .flatMap(found -> widened(found, end));
  }

  private Optional<Link> named(int start, int dot) {
    return finders.webs().named(text, start, dot, tokenEnd(dot), effort);
  }

  /// A number does not go on behind its last digit; the host of a URL ends before the first space.
  private Optional<Link> widened(Link found, int end) {
    return switch (found.kind()) {
      case WEB -> finders.webs().whole(text, found, end, effort);
      case PHONE -> Optional.of(found).filter(link -> link.end() == end);
      case EMAIL, UNC -> Optional.empty();
    };
  }

  /// The end of the stretch without spaces and the like that `i` is in; each is measured once.
  private int tokenEnd(int i) {
    if (i >= tokenEnd) {
      tokenEnd = i;
      while (tokenEnd < text.length() && isOfToken(text.charAt(tokenEnd))) {
        tokenEnd++;
      }
    }
    return tokenEnd;
  }

  /// The same for the stretch that can be a path.
  private int pathEnd(int i) {
    pathEnd = i >= pathEnd ? Shares.pathEnd(text, i) : pathEnd;
    return pathEnd;
  }

  private static boolean isInside(char c) {
    return c != '<' && c != '>' && !Character.isISOControl(c);
  }

  private static boolean isOfToken(char c) {
    return c > ' '
        && "<>\"\\`".indexOf(c) < 0
        && !Character.isWhitespace(c)
        && !Character.isSpaceChar(c);
  }

  private static boolean isOfScheme(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || OF_SCHEMES.indexOf(c) >= 0;
  }
}
