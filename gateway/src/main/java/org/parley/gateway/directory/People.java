package org.parley.gateway.directory;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;

/// Performs the commands about people.
public final class People {

  private static final int MOST_FOUND = 50;
  private static final int LONGEST_TEXT = 200;

  private final Directory directory;
  private final Executor searching;

  /// @param searching where a search may take its time; it may reject what is too much
  public People(Directory directory, Executor searching) {
    this.directory = directory;
    this.searching = searching;
  }

  /// Never fails: what cannot be done is an outcome. Completes on a thread of the searches.
  public Future<Outcome> perform(DirectoryCommand command) {
    return switch (command) {
      case SearchPeople search -> later(search.text());
    };
  }

  private Future<Outcome> later(String text) {
    var promise = Promise.<Outcome>promise();
    try {
      searching.execute(() -> promise.complete(search(text)));
    } catch (RejectedExecutionException _) {
      promise.complete(
          new Outcome.Refused(
              Refusal.TOO_MANY_REQUESTS, "Too many are searching: ask again in a moment."));
    }
    return promise.future();
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
