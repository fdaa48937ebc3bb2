package org.parley.console.rights;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.console.change.ChangeSet;
import org.parley.console.change.Document;
import org.parley.console.change.FieldEdit;
import org.parley.console.server.Right;

/// Gives rights to many people or groups, and takes them; rights that this console does not know
/// stay as they are.
final class RightsEdit {

  private RightsEdit() {}

  /// What gives `right` to those of `documents` that have it not, or takes it from those that do.
  static List<FieldEdit> of(
      ChangeSet changes, List<Document> documents, Right right, boolean given) {
    List<FieldEdit> edits = new ArrayList<>();
    for (Document document : documents) {
      Set<String> names = new LinkedHashSet<>(changes.list(document, Rights.FIELD));
      if (given ? names.add(right.name()) : names.remove(right.name())) {
        edits.add(edit(document, names.stream()));
      }
    }
    return edits;
  }

  /// What gives people the rights that a file says.
  static List<FieldEdit> of(ChangeSet changes, List<RightsImport.Change> imported) {
    return imported.stream()
        .map(change -> {
          Document document = change.person().document();
          Stream<String> unknown =
              changes.list(document, Rights.FIELD).stream()
                  .filter(name -> Rights.named(name).isEmpty());
          Stream<String> named = change.after().stream().sorted().map(Right::name);
          return edit(document, Stream.concat(named, unknown));
        })
        .toList();
  }

  /// Whether all of `documents` were given `right`, with what is not saved yet.
  static boolean haveAll(ChangeSet changes, List<Document> documents, Right right) {
    return documents.stream().allMatch(it -> given(changes, it).contains(right));
  }

  /// What was given to `document`, with what is not saved yet.
  static Set<Right> given(ChangeSet changes, Document document) {
    return Rights.known(changes.list(document, Rights.FIELD));
  }

  private static FieldEdit edit(Document document, Stream<String> names) {
    return new FieldEdit(document, Rights.FIELD, Optional.of(names.toList()));
  }
}
