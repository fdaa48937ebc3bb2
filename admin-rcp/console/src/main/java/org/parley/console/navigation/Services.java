package org.parley.console.navigation;

import org.parley.console.server.Connection;
import org.parley.console.text.FaultWords;
import org.parley.console.text.Texts;

/// What a page may use.
public record Services(Connection connection, Work work, Texts texts) {

  public FaultWords faultWords() {
    return new FaultWords(texts);
  }
}
