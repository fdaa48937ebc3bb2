package org.parley.gateway.wire;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.gateway.contract.Place;

/// The state that a change is for (RFC 9110 §13.1.1): any of these tags, or whatever there is.
record IfMatch(boolean any, Set<String> tags) {

  static final String HEADER = "If-Match";

  private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7e]{0,100}\"";
  private static final Pattern TAGS =
      Pattern.compile(TAG + "(?:[ \\t]{0,9},[ \\t]{0,9}" + TAG + "){0,9}");
  private static final Pattern EACH = Pattern.compile(TAG);

  /// Empty if `header` is not well formed.
  static Optional<IfMatch> read(String header) {
    if (header.strip().equals("*")) {
      return Optional.of(new IfMatch(true, Set.of()));
    }
    return TAGS.matcher(header.strip()).matches()
        ? Optional.of(new IfMatch(false, strong(header)))
        : Optional.empty();
  }

  /// A weak tag never matches here (RFC 9110 §8.8.3.2).
  private static Set<String> strong(String header) {
    return EACH.matcher(header)
        .results()
        .map(found -> found.group())
        .filter(tag -> !tag.startsWith("W/"))
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean holds(long revision) {
    return any || tags.contains("\"" + revision + '"');
  }

  /// @throws ProblemException if none of them is `revision`
  void require(long revision) {
    if (!holds(revision)) {
      throw stale(revision);
    }
  }

  /// Somebody else changed it meanwhile.
  static ProblemException stale(long revision) {
    return new ProblemException(
        Problem.of(
            412,
            "Precondition Failed",
            "This was changed meanwhile: it is at \"%d\" now. Read it and decide again."
                .formatted(revision)));
  }

  static ProblemException missing() {
    return new ProblemException(
        Problem.of(
            428,
            "Precondition Required",
            "Say in If-Match which state the change is for: the ETag of the last answer."));
  }

  static ProblemException malformed() {
    return Asked.wrong(
        Place.HEADER, HEADER, "must be the ETag of an answer, with its quotes, such as \"17\"");
  }
}
