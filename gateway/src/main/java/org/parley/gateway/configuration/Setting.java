package org.parley.gateway.configuration;

/// One thing that an operator can set, for the reference in `docs/operations.md`.
public record Setting(String path, String standard, String allowed, String meaning) {

  /// This setting as a row of a Markdown table.
  public String row() {
    return "| `%s` | `%s` | %s | %s |".formatted(path, standard, allowed, meaning);
  }
}
