package org.parley.console.navigation;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.console.server.Connection;
import org.parley.console.text.Text;
import org.parley.console.text.Texts;

/// Who is signed in where, and the way out.
final class AccountLine {

  private final Texts texts;
  private final Label words;

  AccountLine(Composite parent, Texts texts, Runnable signOut) {
    this.texts = texts;
    Composite area = new Composite(parent, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    GridLayoutFactory.swtDefaults().applyTo(area);
    words = new Label(area, SWT.WRAP);
    words.setData("test.id", "account");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
    Button button = new Button(area, SWT.PUSH);
    button.setText(texts.say(Text.SIGN_OUT));
    button.setData("test.id", "sign-out");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
    button.addListener(SWT.Selection, _ -> signOut.run());
  }

  void show(Connection connection) {
    say(texts.say(Text.SIGNED_IN_AS, connection.administrator(), connection.server()));
  }

  void clear() {
    say("");
  }

  private void say(String text) {
    words.setText(text);
    words.requestLayout();
  }
}
