package org.parley.console.navigation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Leads from one page to another, and there to an object such as a group: a page says in its
/// `create` how it shows one. Used on the UI thread.
public final class Navigation {

  private final Map<String, Consumer<String>> shows = new HashMap<>();
  private Predicate<String> opener = _ -> false;

  /// Has `show` called whenever somebody wants to see an object on `page`.
  public void whenAsked(String page, Consumer<String> show) {
    shows.put(page, show);
  }

  /// Opens `page`, unless the administrator's role does not allow it, and shows `object` there;
  /// whether the page was opened.
  public boolean open(String page, Optional<String> object) {
    if (!opener.test(page)) {
      return false;
    }
    object.ifPresent(it -> Optional.ofNullable(shows.get(page)).ifPresent(show -> show.accept(it)));
    return true;
  }

  /// Has `opener` open pages: it tells whether there is such a page.
  void leadBy(Predicate<String> opener) {
    this.opener = opener;
  }
}
