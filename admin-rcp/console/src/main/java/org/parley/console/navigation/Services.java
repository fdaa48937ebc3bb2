package org.parley.console.navigation;

import org.parley.console.change.ChangeSet;
import org.parley.console.server.Connection;
import org.parley.console.text.FaultWords;
import org.parley.console.text.Texts;

/// What a page may use.
///
/// @param changes what was changed on any page and is not saved yet
/// @param navigation leads from one page to another
public record Services(
    Connection connection, Work work, Texts texts, ChangeSet changes, Navigation navigation) {

  /// Starts without changes, and with pages that nobody leads to yet.
  public Services(Connection connection, Work work, Texts texts) {
    this(connection, work, texts, new ChangeSet(), new Navigation());
  }

  public FaultWords faultWords() {
    return new FaultWords(texts);
  }
}
