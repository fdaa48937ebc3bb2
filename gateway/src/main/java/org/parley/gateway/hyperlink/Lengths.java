package org.parley.gateway.hyperlink;

import java.util.regex.Pattern;

/// How many digits internal numbers have: `least` to `most`, between 1 and 8.
public record Lengths(int least, int most) {

  private static final int MOST = 8;
  private static final Pattern FORM = Pattern.compile("([1-8])(?:-([1-8]))?");

  public Lengths {
    if (least < 1 || most > MOST || least > most) {
      throw new IllegalArgumentException("1 to 8 digits, such as 3 or 2-4");
    }
  }

  /// Reads `3` or `2-4`.
  ///
  /// @throws IllegalArgumentException if it is neither
  public static Lengths of(String written) {
    var form = FORM.matcher(written);
    if (!form.matches()) {
      throw new IllegalArgumentException("1 to 8 digits, such as 3 or 2-4");
    }
    int least = Integer.parseInt(form.group(1));
    return new Lengths(least, form.group(2) == null ? least : Integer.parseInt(form.group(2)));
  }

  boolean contain(int length) {
    return least <= length && length <= most;
  }

  @Override
  public String toString() {
    return least == most ? Integer.toString(least) : least + "-" + most;
  }
}
