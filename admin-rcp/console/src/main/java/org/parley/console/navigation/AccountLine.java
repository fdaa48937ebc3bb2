package org.parley.console.navigation;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
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
  private final DateTimeFormatter time;
  private final Label words;
  private final Label lost;
  private Optional<String> since = Optional.empty();

  AccountLine(Composite parent, Texts texts, Runnable signOut) {
    this.texts = texts;
    time = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(texts.locale());
    Composite area = new Composite(parent, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    GridLayoutFactory.swtDefaults().applyTo(area);
    words = new Label(area, SWT.WRAP);
    words.setData("test.id", "account");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
    lost = new Label(area, SWT.WRAP);
    lost.setData("test.id", "account.lost");
    lost.setData("org.eclipse.e4.ui.css.CssClassName", "warning");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(lost);
    Button button = new Button(area, SWT.PUSH);
    button.setText(texts.say(Text.SIGN_OUT));
    button.setData("test.id", "sign-out");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
    button.addListener(SWT.Selection, _ -> signOut.run());
  }

  void show(Connection connection) {
    say(texts.say(Text.SIGNED_IN_AS, connection.administrator(), connection.server()));
  }

  /// The server does not answer; since when is said until it does.
  void lost() {
    if (since.isEmpty()) {
      String now = time.format(LocalTime.now(ZoneId.systemDefault()));
      since = Optional.of(now);
      sayLost(texts.say(Text.LOST_SINCE, now));
    }
  }

  void reached() {
    if (since.isPresent()) {
      since = Optional.empty();
      sayLost("");
    }
  }

  void clear() {
    say("");
    reached();
  }

  private void sayLost(String text) {
    lost.setText(text);
    lost.requestLayout();
  }

  private void say(String text) {
    words.setText(text);
    words.requestLayout();
  }
}
