package org.parley.console.change;

import java.util.Optional;

/// A field that was changed here and by somebody else.
///
/// @param fresh the object as somebody else left it
/// @param base what both started from
public record FieldConflict(
    Document fresh, String field, Optional<Object> base, Optional<Object> mine) {

  /// Whose value it shall be.
  public enum Choice {
    THEIRS,
    MINE,
    /// Of lists: what was added and taken away by either.
    BOTH
  }

  public Optional<Object> theirs() {
    return fresh.value(field);
  }

  /// Whether a value may come from both.
  public boolean isList() {
    return Values.isList(theirs()) || Values.isList(mine);
  }

  public Optional<Object> value(Choice choice) {
    return switch (choice) {
      case THEIRS -> theirs();
      case MINE -> mine;
      case BOTH ->
          isList()
              ? Optional.of(
                  Values.merge(Values.list(base), Values.list(theirs()), Values.list(mine)))
              : mine;
    };
  }

  boolean isConflict() {
    return !Values.same(base, theirs()) && !Values.same(mine, theirs());
  }
}
