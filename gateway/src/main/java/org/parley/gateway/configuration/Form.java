package org.parley.gateway.configuration;

import java.util.regex.Pattern;

/// What a text must look like, as a pattern and in a person's words.
record Form(String words, Pattern pattern) {

  static Form of(String words, String pattern) {
    return new Form(words, Pattern.compile(pattern));
  }

  boolean fits(String text) {
    return pattern.matcher(text).matches();
  }
}
