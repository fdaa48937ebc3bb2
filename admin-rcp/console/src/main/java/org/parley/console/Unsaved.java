package org.parley.console;

import java.util.Arrays;
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
    return switch (ask(
        Text.UNSAVED_SIGN_OUT, Text.UNSAVED_KEEP, Text.UNSAVED_DISCARD, Text.CANCEL)) {
      case 0 -> Answer.KEEP;
      case 1 -> Answer.DISCARD;
      default -> Answer.STAY;
    };
  }

  boolean mayClose() {
    return ask(Text.UNSAVED_CLOSE, Text.UNSAVED_STAY, Text.UNSAVED_DISCARD) == 1;
  }

  /// Enter means the first answer, which loses nothing.
  private int ask(Text question, Text... answers) {
    String[] labels = Arrays.stream(answers).map(texts::say).toArray(String[]::new);
    return MessageDialog.open(
        MessageDialog.QUESTION,
        parent,
        texts.say(Text.UNSAVED),
        texts.say(question),
        SWT.NONE,
        labels);
  }
}
