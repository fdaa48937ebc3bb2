package org.parley.gateway.hyperlink;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The schemes of URLs that become links. `www` and `www2` stand for names that begin so.
public record Schemes(Set<String> names) {

  /// What ProCall recognised.
  public static final List<String> STANDARD =
      List.of(
          "http",
          "https",
          "www",
          "www2",
          "file",
          "ftp",
          "gopher",
          "ntp",
          "prospero",
          "telnet",
          "news",
          "wais");

  static final int LONGEST = 20;

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9.+-]{1,19}");
  private static final Set<String> NEVER =
      Set.of(
          "javascript",
          "vbscript",
          "livescript",
          "data",
          "blob",
          "filesystem",
          "about",
          "jar",
          "view-source",
          "resource",
          "chrome",
          "intent",
          "ms-appx",
          "mhtml",
          "res",
          "shell");
  private static final Set<String> OF_OTHER_KINDS = Set.of("mailto", "tel", "phone", "callto");
  private static final Set<String> WITH_AUTHORITY =
      Set.of("http", "https", "ftp", "gopher", "ntp", "prospero", "telnet", "wais");

  /// @throws IllegalArgumentException as [#require]
  public Schemes {
    names = Set.copyOf(names);
    names.forEach(Schemes::require);
  }

  public static Schemes standard() {
    return new Schemes(Set.copyOf(STANDARD));
  }

  /// Returns `name` if it may be opened at all.
  ///
  /// @throws IllegalArgumentException telling why not
  public static String require(String name) {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException("a scheme in lower case, such as https");
    }
    if (NEVER.contains(name)) {
      throw new IllegalArgumentException("a scheme that cannot run anything");
    }
    if (OF_OTHER_KINDS.contains(name)) {
      throw new IllegalArgumentException("another scheme: this one is always recognised");
    }
    return name;
  }

  boolean contain(String name) {
    return names.contains(name);
  }

  /// Whether what follows `name:` has to be `//` and a host.
  static boolean needsAuthority(String name) {
    return WITH_AUTHORITY.contains(name);
  }
}
