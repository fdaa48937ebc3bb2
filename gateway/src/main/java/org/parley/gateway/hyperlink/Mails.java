package org.parley.gateway.hyperlink;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds e-mail addresses, bare and as `mailto:` (RFC 6068).
final class Mails {

  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_DOMAIN = 255;
  private static final String NOT_IN_NAMES = "<>()[]:;,\"\\@";

  /// What else of an address a `mailto:` cannot hold as it is (RFC 6068 §2).
  private static final String DELIMITERS = "%/?#[]&;=";

  /// What makes one address several, or a header of its own, once a mail program decodes it.
  private static final Pattern DIVIDING =
      Pattern.compile("%(?:[01][0-9a-f]|7f|22|2c|3[bce]|40)", Pattern.CASE_INSENSITIVE);

  private static final Pattern CONTROL =
      Pattern.compile("%(?:[01][0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);
  private static final int MOST_FIELDS = 6;
  private static final int MOST_COPIES = 10;

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
    if (!isOne(address, effort)) {
      return Optional.empty();
    }
    var fields = query < 0 ? List.<String>of() : safe(rest.substring(query + 1), effort);
    boolean warn =
        isLookAlike(address, effort)
            || fields.stream().flatMap(Mails::copies).anyMatch(copy -> isLookAlike(copy, effort));
    var target = "mailto:" + Uris.encoded(address, "") + written(fields);
    return Optional.of(new Link(start, end, LinkKind.EMAIL, target, Optional.empty(), warn));
  }

  private boolean isOne(String address, Effort effort) {
    return isAddress(address, effort) && !DIVIDING.matcher(address).find();
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

  private List<String> safe(String query, Effort effort) {
    return Arrays.stream(query.split("&"))
        .limit(MOST_FIELDS)
        .filter(field -> isSafe(field, effort))
        .toList();
  }

  /// The header fields that a link may fill in; others, such as attachments, are not safe, and no
  /// value may go on as another field.
  private boolean isSafe(String field, Effort effort) {
    return switch (nameOf(field)) {
      case "body" -> true;
      case "subject" -> !CONTROL.matcher(field).find();
      case "cc" ->
          copies(field).count() <= MOST_COPIES
              && copies(field).allMatch(copy -> isOne(copy, effort));
      case String _ -> false;
    };
  }

  /// The addresses that a field `cc` names; none if it is another field.
  private static Stream<String> copies(String field) {
    return nameOf(field).equals("cc")
        ? Arrays.stream(field.substring(field.indexOf('=') + 1).split(",", -1))
        : Stream.empty();
  }

  private static String written(List<String> fields) {
    return fields.isEmpty()
        ? ""
        : fields.stream()
            .map(field -> Uris.encoded(field, "#"))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String nameOf(String field) {
    int equals = field.indexOf('=');
    return equals < 0 ? "" : Letters.lower(field.substring(0, equals));
  }

  private static boolean isOfName(char c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && !Character.isISOControl(c)
        && NOT_IN_NAMES.indexOf(c) < 0;
  }
}
