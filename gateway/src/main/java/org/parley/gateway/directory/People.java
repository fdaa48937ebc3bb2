package org.parley.gateway.directory;

import io.vertx.core.Future;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;

/// Performs the commands about people.
public final class People {

  private static final int MOST_FOUND = 50;
  private static final int LONGEST_TEXT = 200;

  private final Directory directory;

  public People(Directory directory) {
    this.directory = directory;
  }

  /// Never fails: what cannot be done is an outcome.
  public Future<Outcome> perform(DirectoryCommand command) {
    return switch (command) {
      case SearchPeople search -> Future.succeededFuture(search(search.text()));
    };
  }

  private Outcome search(String text) {
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      return new Outcome.Refused(
          Refusal.MALFORMED, "text is 1 to " + LONGEST_TEXT + " characters, not only spaces");
    }
    var found = directory.search(text, MOST_FOUND).stream().map(Contact::of).toList();
    return new Outcome.Done(new SearchPeople.Found(found));
  }
}
