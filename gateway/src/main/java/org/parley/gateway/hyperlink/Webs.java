package org.parley.gateway.hyperlink;

import java.util.Optional;

/// Finds URLs: a scheme that the operator allows, or a name that begins with `www.` or `www2.`.
final class Webs {

  /// The longest URL or path that becomes a link, in characters.
  static final int LONGEST = 2_048;

  private final Schemes schemes;
  private final LookAlikes lookAlikes;
  private final Ends ends;

  Webs(Schemes schemes, LookAlikes lookAlikes, Ends ends) {
    this.schemes = schemes;
    this.lookAlikes = lookAlikes;
    this.ends = ends;
  }

  /// The URL whose scheme `name` begins at `start` and ends with the colon at `colon`, within
  /// `tokenEnd`.
  Optional<Link> schemed(String text, int start, int colon, int tokenEnd, Effort effort) {
    var name = Letters.lower(text.substring(start, colon));
    if (!schemes.contain(name) || tokenEnd - start > LONGEST) {
      return Optional.empty();
    }
    effort.spend(Effort.ofUrl(tokenEnd - start));
    var rest = text.substring(colon + 1, tokenEnd);
    if (!fits(name, rest)) {
      return Optional.empty();
    }
    int slashes = rest.startsWith("//") ? 2 : 0;
    int length = ends.ofUrl(rest.substring(slashes));
    return length == 0 || !fits(name, rest.substring(0, slashes + length))
        ? Optional.empty()
        : Optional.of(link(text, start, colon + 1 + slashes + length, effort));
  }

  /// The URL of the name whose first dot is at `dot`, not before `floor` and within `tokenEnd`.
  Optional<Link> named(String text, int floor, int dot, int tokenEnd, Effort effort) {
    int start = nameStart(text, floor, dot);
    if (start < 0 || tokenEnd - start > LONGEST) {
      return Optional.empty();
    }
    effort.spend(Effort.ofUrl(tokenEnd - start));
    int end = start + ends.ofUrl(text.substring(start, tokenEnd));
    boolean dotted = text.substring(dot + 1, Math.max(dot + 1, end)).contains(".");
    return end > dot + 1 && dotted ? Optional.of(link(text, start, end, effort)) : Optional.empty();
  }

  /// The link that goes on from `found` to `end`, spaces and all; they cannot stand in its host.
  Optional<Link> whole(String text, Link found, int end, Effort effort) {
    effort.spend(Effort.ofUrl(end - found.start()));
    boolean pastHost = isPastHost(text.substring(found.start(), found.end()));
    return pastHost || found.end() == end
        ? Optional.of(link(text, found.start(), end, effort))
        : Optional.empty();
  }

  private static boolean isPastHost(String written) {
    int host = written.contains("://") ? written.indexOf("://") + 3 : 0;
    return written.substring(host).chars().anyMatch(c -> "/?#".indexOf(c) >= 0);
  }

  private Link link(String text, int start, int end, Effort effort) {
    var written = text.substring(start, end);
    int colon = written.indexOf(':');
    boolean schemed = colon > 0 && schemes.contain(Letters.lower(written.substring(0, colon)));
    var uri =
        schemed
            ? Letters.lower(written.substring(0, colon)) + written.substring(colon)
            : "https://" + written;
    return new Link(
        start,
        end,
        LinkKind.WEB,
        Uris.encoded(uri, ""),
        Optional.empty(),
        lookAlikes.warnOfUrl(uri, effort));
  }

  /// A scheme that names a server needs one; of the others, something with structure, so that
  /// `news:yes` is none.
  private static boolean fits(String name, String rest) {
    if (rest.startsWith("//")) {
      boolean file = name.equals("file") && rest.length() > 3;
      return rest.length() > 2 && (rest.charAt(2) != '/' || file);
    }
    boolean opaque = !name.equals("file") && rest.length() > 1 && isStructured(rest.substring(1));
    boolean path = rest.length() > 1 && rest.startsWith("/");
    return !Schemes.needsAuthority(name) && (path || opaque);
  }

  private static boolean isStructured(String rest) {
    return rest.chars().anyMatch(c -> ".@/:".indexOf(c) >= 0);
  }

  private int nameStart(String text, int floor, int dot) {
    for (var name : new String[] {"www", "www2"}) {
      int start = dot - name.length();
      boolean here =
          schemes.contain(name)
              && start >= floor
              && text.regionMatches(true, start, name, 0, name.length());
      if (here && (start == 0 || !isOfName(text.charAt(start - 1)))) {
        return start;
      }
    }
    return -1;
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_' || c == '@' || c == '/';
  }
}
