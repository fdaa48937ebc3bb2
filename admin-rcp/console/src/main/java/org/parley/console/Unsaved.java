package org.parley.console;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.parley.console.text.Text;
import org.parley.console.text.Texts;

/// Asks what shall become of changes that are not saved.
final class Unsaved {

  private final Shell parent;
  private final Texts texts;

  /// What shall become of them.
  enum Answer {
    /// They are there again when the same administrator signs in again.
    KEEP,
    DISCARD,
    STAY
  }

  Unsaved(Shell parent, Texts texts) {
    this.parent = parent;
    this.texts = texts;
  }

  Answer onSignOut() {
    return switch (ask(Text.UNSAVED_SIGN_OUT, Text.UNSAVED_KEEP, Text.UNSAVED_DISCARD)) {
      case 0 -> Answer.KEEP;
      case 1 -> Answer.DISCARD;
      default -> Answer.STAY;
    };
  }

  boolean mayClose() {
    return ask(Text.UNSAVED_CLOSE, Text.UNSAVED_DISCARD) == 0;
  }

  private int ask(Text question, Text... answers) {
    String[] labels = new String[answers.length + 1];
    for (int i = 0; i < answers.length; i++) {
      labels[i] = texts.say(answers[i]);
    }
    labels[answers.length] = texts.say(Text.CANCEL);
    return MessageDialog.open(
        MessageDialog.QUESTION,
        parent,
        texts.say(Text.UNSAVED),
        texts.say(question),
        SWT.NONE,
        labels);
  }
}
