package org.parley.console.rights;

import java.util.List;
import java.util.Optional;
import org.parley.console.change.Document;
import org.parley.console.form.Progress;
import org.parley.console.server.Right;
import org.parley.console.server.ServerException;
import org.parley.console.table.Column;
import org.parley.console.table.Paged;

/// What the rows of a matrix stand for.
interface Rows<T> {

  RightsText name();

  /// The columns before those of the rights.
  List<Column<T>> leading();

  String cell(T row, Right right);

  /// What is changed when a right is given in the row.
  Document document(T row);

  /// Asks the server; not on the UI thread.
  Paged<T> page(Optional<String> after) throws ServerException;

  /// All that the filter finds; not on the UI thread.
  List<T> all(Progress.Told told) throws ServerException;
}
