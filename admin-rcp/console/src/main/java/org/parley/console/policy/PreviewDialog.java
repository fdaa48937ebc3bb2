package org.parley.console.policy;

import java.util.Optional;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.parley.console.navigation.Services;

/// Shows what the changes would alter, without saving them.
final class PreviewDialog extends Dialog {

  private final Services services;
  private final Saving saving;

  PreviewDialog(Shell parent, Services services, Saving saving) {
    super(parent);
    this.services = services;
    this.saving = saving;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(services.texts().say(PolicyText.PREVIEW_TITLE));
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    new Review(services, saving, Optional.empty()).create(area);
    return area;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.OK_ID, services.texts().say(PolicyText.CLOSE), true)
        .setData("test.id", "preview.close");
  }
}
