package org.parley.console.form;

import java.util.function.Consumer;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.parley.console.text.Said;
import org.parley.console.text.Texts;

/// Shows something that is not to be changed.
public final class ShowDialog extends Dialog {

  private final Texts texts;
  private final Said title;
  private final Consumer<Composite> content;

  public ShowDialog(Shell parent, Texts texts, Said title, Consumer<Composite> content) {
    super(parent);
    this.texts = texts;
    this.title = title;
    this.content = content;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(texts.say(title));
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    content.accept(area);
    return area;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.OK_ID, texts.say(FormText.CLOSE), true)
        .setData("test.id", "dialog.close");
  }
}
