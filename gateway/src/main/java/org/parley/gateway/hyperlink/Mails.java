package org.parley.gateway.hyperlink;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds e-mail addresses, bare and as `mailto:` (RFC 6068).
final class Mails {

  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_DOMAIN = 255;
  private static final String NOT_IN_NAMES = "<>()[]:;,\"\\@";

  /// What else of an address a `mailto:` cannot hold as it is (RFC 6068 §2).
  private static final String DELIMITERS = "%/?#[]&;=";

  /// The header fields that a link may fill in; others, such as attachments, are not safe.
  private static final Set<String> FIELDS = Set.of("subject", "body", "cc");

  private final LookAlikes lookAlikes;
  private final Ends ends;

  Mails(LookAlikes lookAlikes, Ends ends) {
    this.lookAlikes = lookAlikes;
    this.ends = ends;
  }

  /// The address whose `@` is at `at`, not before `floor`.
  Optional<Link> around(String text, int floor, int at, int tokenEnd, Effort effort) {
    int from = at;
    while (from > floor && at - from <= LONGEST_NAME && isOfName(text.charAt(from - 1))) {
      from--;
    }
    if (from == at || at - from > LONGEST_NAME) {
      return Optional.empty();
    }
    effort.spend(Effort.URL);
    var around = text.substring(from, Math.min(tokenEnd, at + 1 + LONGEST_DOMAIN));
    var span = ends.ofAddress(around, at - from);
    return span.isEmpty()
        ? Optional.empty()
        : Optional.of(link(text, from + span.start(), from + span.end(), effort));
  }

  /// The `mailto:` that begins at `start`, with its colon at `colon`.
  Optional<Link> prefixed(String text, int start, int colon, int tokenEnd, Effort effort) {
    if (tokenEnd - start > Webs.LONGEST) {
      return Optional.empty();
    }
    effort.spend(Effort.ofUrl(tokenEnd - start));
    int length = ends.ofUrl(text.substring(colon + 1, tokenEnd));
    return whole(text, start, colon, colon + 1 + length, effort);
  }

  /// The `mailto:` that all of `[start, end)` is.
  Optional<Link> whole(String text, int start, int colon, int end, Effort effort) {
    effort.spend(Effort.ofUrl(end - start));
    var rest = text.substring(colon + 1, Math.max(colon + 1, end));
    int query = rest.indexOf('?');
    var address = query < 0 ? rest : rest.substring(0, query);
    if (!isAddress(address, effort)) {
      return Optional.empty();
    }
    var fields = query < 0 ? "" : fields(rest.substring(query + 1));
    var target = "mailto:" + Uris.encoded(address, "") + fields;
    return Optional.of(
        new Link(
            start, end, LinkKind.EMAIL, target, Optional.empty(), isLookAlike(address, effort)));
  }

  /// Whether all of `text` is one address.
  boolean isAddress(String text, Effort effort) {
    int at = text.indexOf('@');
    if (at < 1 || at > LONGEST_NAME || text.length() > LONGEST_NAME + LONGEST_DOMAIN) {
      return false;
    }
    effort.spend(Effort.URL);
    return ends.ofAddress(text, at).equals(new Ends.Span(0, text.length()));
  }

  /// The link of the address that stands in `[start, end)`.
  Link link(String text, int start, int end, Effort effort) {
    var address = text.substring(start, end);
    var target = "mailto:" + Uris.encoded(address, DELIMITERS);
    return new Link(
        start, end, LinkKind.EMAIL, target, Optional.empty(), isLookAlike(address, effort));
  }

  private boolean isLookAlike(String address, Effort effort) {
    return Uris.hidesSomething(address)
        || lookAlikes.warnOfHost(address.substring(address.indexOf('@') + 1), effort);
  }

  private static String fields(String query) {
    var safe =
        Arrays.stream(query.split("&"))
            .filter(field -> FIELDS.contains(nameOf(field)))
            .map(field -> Uris.encoded(field, "#"))
            .collect(Collectors.joining("&"));
    return safe.isEmpty() ? "" : "?" + safe;
  }

  private static String nameOf(String field) {
    int equals = field.indexOf('=');
    return equals < 0 ? "" : field.substring(0, equals).toLowerCase(Locale.ROOT);
  }

  private static boolean isOfName(char c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && !Character.isISOControl(c)
        && NOT_IN_NAMES.indexOf(c) < 0;
  }
}
