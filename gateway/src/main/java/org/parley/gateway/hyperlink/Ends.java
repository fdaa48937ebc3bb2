package org.parley.gateway.hyperlink;

import java.util.EnumSet;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/// Tells where URLs and addresses end as people write them, without the full stop of the sentence
/// and the bracket around them: what autolink knows.
final class Ends {

  private static final String SCHEME = "http://";

  private final LinkExtractor urls =
      LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL)).build();
  private final LinkExtractor addresses =
      LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.EMAIL)).build();

  /// How many characters of `rest` belong to a URL whose `scheme://` stands before them.
  int ofUrl(String rest) {
    for (LinkSpan span : urls.extractLinks(SCHEME + rest)) {
      return span.getBeginIndex() == 0 ? span.getEndIndex() - SCHEME.length() : 0;
    }
    return 0;
  }

  /// Where in `text` the address around its `@` at `at` begins and ends; both 0 if it is none.
  Span ofAddress(String text, int at) {
    for (LinkSpan span : addresses.extractLinks(text)) {
      if (span.getBeginIndex() < at && at < span.getEndIndex()) {
        return new Span(span.getBeginIndex(), span.getEndIndex());
      }
    }
    return new Span(0, 0);
  }

  /// From `start` to before `end`.
  record Span(int start, int end) {
    boolean isEmpty() {
      return start == end;
    }
  }
}
