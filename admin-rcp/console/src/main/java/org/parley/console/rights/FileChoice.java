package org.parley.console.rights;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/// Has the administrator choose files; empty if they choose none.
interface FileChoice {

  Optional<Path> toSave(Shell parent, String name);

  Optional<Path> toOpen(Shell parent);

  /// By the dialogs of the system.
  record OfSystem() implements FileChoice {

    private static final String KIND = "*.csv";

    @Override
    public Optional<Path> toSave(Shell parent, String name) {
      FileDialog dialog = dialog(parent, SWT.SAVE);
      dialog.setFileName(name);
      dialog.setOverwrite(true);
      return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    @Override
    public Optional<Path> toOpen(Shell parent) {
      return Optional.ofNullable(dialog(parent, SWT.OPEN).open()).map(Path::of);
    }

    private static FileDialog dialog(Shell parent, int style) {
      FileDialog dialog = new FileDialog(parent, style);
      dialog.setFilterExtensions(new String[] {KIND, "*"});
      return dialog;
    }
  }
}
