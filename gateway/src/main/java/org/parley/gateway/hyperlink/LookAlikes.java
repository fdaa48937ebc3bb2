package org.parley.gateway.hyperlink;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// Warns of hosts that may be mistaken for others (UTS #39, and what browsers make of it). A name
/// in one's own script is no reason to warn: `müller.example`, `東京.jp`.
final class LookAlikes {

  private static final int LONGEST_HOST = 253;

  /// Other characters that browsers take for a dot (UTS #46).
  private static final String OTHER_DOTS = "\u3002\uff0e\uff61";

  private static final Pattern DOT = Pattern.compile("[.]");

  private final SpoofChecker scripts =
      new SpoofChecker.Builder()
          .setChecks(
              SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.INVISIBLE | SpoofChecker.MIXED_NUMBERS)
          .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
          .build();
  private final IDNA names = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE);

  /// Whether to warn of where `uri` leads.
  boolean warnOfUrl(String uri, Effort effort) {
    if (Uris.hidesSomething(uri)) {
      return true;
    }
    int from = uri.indexOf("://");
    if (from < 0) {
      return false;
    }
    int to = from + 3;
    while (to < uri.length() && "/?#\\".indexOf(uri.charAt(to)) < 0) {
      to++;
    }
    var authority = uri.substring(from + 3, to);
    int at = authority.lastIndexOf('@');
    var host = authority.substring(at + 1).replaceFirst(":[0-9]{0,5}$", "");
    return (at >= 0 && isTrick(uri, authority.substring(0, at))) || warnOfHost(host, effort);
  }

  /// Whether to warn of the host `written`.
  boolean warnOfHost(String written, Effort effort) {
    // Nobody takes it for another letter, though its small form has a mark.
    var host = written.replace('İ', 'i');
    if (isPlain(host)) {
      return false;
    }
    effort.spend(Effort.LOOK_ALIKE + Math.min(host.length(), LONGEST_HOST));
    if (host.length() > LONGEST_HOST || host.indexOf('%') >= 0 || hasOtherDots(host)) {
      return true;
    }
    var problems = new IDNA.Info();
    var shown = new StringBuilder();
    names.nameToUnicode(host, shown, problems);
    return problems.hasErrors() || isDisguised(host, shown) || isLookAlike(shown.toString());
  }

  /// Whether the name is written with forms of letters that stand for others, such as wide ones.
  private static boolean isDisguised(String host, CharSequence shown) {
    var written = Letters.lower(Normalizer.normalize(host, Normalizer.Form.NFC));
    return !isPuny(host) && !written.contentEquals(shown);
  }

  private static boolean isPuny(String host) {
    return Letters.lower(host).contains("xn--");
  }

  private boolean isLookAlike(String host) {
    var domain = host.substring(host.lastIndexOf('.') + 1);
    boolean turkish = domain.equals("tr");
    return DOT.splitAsStream(host)
        .filter(label -> !isAscii(label))
        .anyMatch(label ->
            scripts.failsChecks(label)
                || Labels.isOdd(label)
                || (imitates(label, turkish) && !Labels.isAtHome(label, domain)));
  }

  /// Whether `label` looks as if it were ASCII. A letter like æ, which looks like two, does not; in
  /// Turkish the ı without a dot is a letter like any other.
  private boolean imitates(String label, boolean turkish) {
    if (turkish && label.indexOf('ı') >= 0) {
      return imitates(label.replace('ı', 'i'), false);
    }
    return !isAscii(label) && label.codePoints().allMatch(this::looksAscii);
  }

  private boolean looksAscii(int c) {
    if (c < 0x80) {
      return true;
    }
    var skeleton = scripts.getSkeleton(Character.toString(c));
    return skeleton.length() == 1 && isAscii(skeleton);
  }

  /// What stands before an `@` goes to the server as a name; people take it for the server's.
  private static boolean isTrick(String uri, String userInfo) {
    var scheme = Letters.lower(uri.substring(0, uri.indexOf(':')));
    return scheme.startsWith("http") || userInfo.contains(".") || !isAscii(userInfo);
  }

  private static boolean isPlain(String host) {
    return isAscii(host) && host.indexOf('%') < 0 && !isPuny(host);
  }

  private static boolean hasOtherDots(String host) {
    return host.chars().anyMatch(c -> OTHER_DOTS.indexOf(c) >= 0);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
