package org.parley.console.signin;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.console.text.Text;
import org.parley.console.text.Texts;

/// The fields of the sign-in, and what there is to say about them.
final class SignInForm {

  private static final int WIDTH = 420;

  private final Combo server;
  private final org.eclipse.swt.widgets.Text address;
  private final org.eclipse.swt.widgets.Text password;
  private final Label words;
  private final List<RememberedServers.Remembered> remembered;

  SignInForm(
      Composite parent,
      Texts texts,
      List<RememberedServers.Remembered> remembered,
      StartOptions options) {
    this.remembered = remembered;
    Composite area = new Composite(parent, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
    GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
    wide(new Label(area, SWT.WRAP)).setText(texts.say(Text.SIGN_IN_INTRODUCTION));
    label(area, texts.say(Text.SIGN_IN_SERVER));
    server = named(new Combo(area, SWT.DROP_DOWN), "sign-in.server");
    label(area, texts.say(Text.SIGN_IN_ADDRESS));
    address = named(new org.eclipse.swt.widgets.Text(area, SWT.BORDER), "sign-in.address");
    label(area, texts.say(Text.SIGN_IN_PASSWORD));
    password =
        named(
            new org.eclipse.swt.widgets.Text(area, SWT.BORDER | SWT.PASSWORD), "sign-in.password");
    words = wide(named(new Label(area, SWT.WRAP), "sign-in.words"));
    words.setData("org.eclipse.e4.ui.css.CssClassName", "warning");
    fill(options);
  }

  private void fill(StartOptions options) {
    remembered.forEach(each -> server.add(each.server()));
    server.addListener(SWT.Selection, _ -> suggestAddress());
    remembered.stream().findFirst().ifPresent(last -> server.setText(last.server()));
    options.server().ifPresent(server::setText);
    suggestAddress();
    options.address().ifPresent(address::setText);
    options.password().ifPresent(password::setText);
    focus();
  }

  private void suggestAddress() {
    remembered.stream()
        .filter(each -> each.server().equals(server.getText()))
        .findFirst()
        .ifPresent(each -> address.setText(each.address()));
  }

  private void focus() {
    if (server.getText().isEmpty()) {
      server.setFocus();
    } else if (address.getText().isEmpty()) {
      address.setFocus();
    } else {
      password.setFocus();
    }
  }

  private static void label(Composite area, String text) {
    new Label(area, SWT.NONE).setText(text);
  }

  private static <C extends org.eclipse.swt.widgets.Control> C named(C control, String id) {
    control.setData("test.id", id);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
    return control;
  }

  private static Label wide(Label label) {
    // Room for two lines: what goes wrong at the sign-in must not be cut.
    int height = label.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * 3;
    GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(WIDTH, height).applyTo(label);
    return label;
  }

  String server() {
    return server.getText();
  }

  String address() {
    return address.getText().strip();
  }

  String password() {
    return password.getText();
  }

  void say(String text) {
    words.setText(text);
    words.requestLayout();
  }

  void setEnabled(boolean enabled) {
    server.setEnabled(enabled);
    address.setEnabled(enabled);
    password.setEnabled(enabled);
    if (enabled) {
      password.setFocus();
      password.selectAll();
    }
  }

  /// Has another server entered.
  void askForServer() {
    server.setFocus();
  }
}
