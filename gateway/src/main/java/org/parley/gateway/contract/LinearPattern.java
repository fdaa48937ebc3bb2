package org.parley.gateway.contract;

import com.google.re2j.Pattern;
import com.networknt.schema.regex.RegularExpression;

/// A pattern of the document, matched in time linear in what was sent.
record LinearPattern(Pattern pattern) implements RegularExpression {

  static LinearPattern of(String written) {
    return new LinearPattern(Pattern.compile(written));
  }

  @Override
  public boolean matches(String value) {
    return pattern.matcher(value).find();
  }
}
