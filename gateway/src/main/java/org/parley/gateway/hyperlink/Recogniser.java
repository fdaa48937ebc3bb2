package org.parley.gateway.hyperlink;

import java.util.List;
import java.util.Optional;

/// Finds the links of a text as somebody at a location means them. Takes time linear in the text,
/// and well below a microsecond where nothing in it can be a link. Safe for use by many threads.
public final class Recogniser {

  /// Has a link of each kind.
  private static final String SAMPLE =
      "+49 30 23125102 10.10.2026 https://müller.example/ a@b.example mailto:a@b.example?cc=x"
          + " \\\\server\\share <https://a.example/b c>";

  private final Finders finders;

  /// Reads the tables of numbers and letters, which takes some tenths of a second; the first
  /// message would be held up otherwise.
  public Recogniser(Schemes schemes) {
    this.finders = Finders.of(schemes);
    Dialling.prepare();
    var _ = links(Optional.empty(), SAMPLE);
  }

  /// The links of `text`, in order and not overlapping, at most 100. Without a location there are
  /// no numbers but international ones.
  public List<Link> links(Optional<Location> location, String text) {
    return mayHold(text) ? List.copyOf(scan(location, text).links()) : List.of();
  }

  /// The same with what was considered a number and why.
  public Explained explain(Optional<Location> location, String text) {
    var scan = scan(location, text);
    return new Explained(scan.links(), scan.considered());
  }

  /// The links of a text, and which digits were considered a number.
  public record Explained(List<Link> links, List<Considered> numbers) {
    public Explained {
      links = List.copyOf(links);
      numbers = List.copyOf(numbers);
    }
  }

  Scan scan(Optional<Location> location, String text) {
    return new Scan(finders, location, text).run();
  }

  /// Every link has a digit, a colon, an `@`, a backslash or a dot between letters.
  private static boolean mayHold(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= ':') || c == '@' || c == '\\' || (c == '.' && isWithin(text, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithin(String text, int dot) {
    return dot + 1 < text.length() && text.charAt(dot + 1) > ' ' && dot > 0;
  }
}
