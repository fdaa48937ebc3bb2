package org.parley.console.people;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/// Has a file of people chosen; empty if the administrator gave up.
interface FileChoice {

  Optional<Path> toRead();

  Optional<Path> toWrite();

  /// Asks in the windows of the system.
  static FileChoice ofSystem(Shell shell) {
    return new FileChoice() {
      @Override
      public Optional<Path> toRead() {
        return ask(new FileDialog(shell, SWT.OPEN));
      }

      @Override
      public Optional<Path> toWrite() {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setFileName("people.csv");
        dialog.setOverwrite(true);
        return ask(dialog);
      }

      private Optional<Path> ask(FileDialog dialog) {
        dialog.setFilterExtensions("*.csv", "*");
        return Optional.ofNullable(dialog.open()).map(Path::of);
      }
    };
  }
}
