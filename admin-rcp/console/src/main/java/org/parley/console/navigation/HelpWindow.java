package org.parley.console.navigation;

import java.util.Arrays;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.parley.console.text.Texts;

/// What a page is for and how to use it, in a window beside it that Esc closes.
final class HelpWindow {

  private HelpWindow() {}

  static void open(Shell parent, Texts texts, Page page) {
    Shell shell = new Shell(parent, SWT.DIALOG_TRIM | SWT.RESIZE);
    shell.setText(texts.say(page.title()));
    shell.setData("test.id", "help");
    GridLayoutFactory.fillDefaults().margins(20, 16).applyTo(shell);
    Label words = new Label(shell, SWT.WRAP);
    words.setText(texts.say(page.help()));
    words.setData("test.id", "help.words");
    GridDataFactory.fillDefaults().grab(true, true).hint(420, SWT.DEFAULT).applyTo(words);
    shell.pack();
    Rectangle beside = parent.getBounds();
    shell.setLocation(beside.x + beside.width - shell.getSize().x - 40, beside.y + 80);
    shell.open();
  }

  /// Whether `display` shows help already.
  static boolean isOpen(Display display) {
    return Arrays.stream(display.getShells())
        .anyMatch(shell -> "help".equals(shell.getData("test.id")));
  }
}
