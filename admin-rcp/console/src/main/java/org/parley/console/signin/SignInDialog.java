package org.parley.console.signin;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.parley.console.navigation.Work;
import org.parley.console.server.Connection;
import org.parley.console.server.Fault;
import org.parley.console.server.Server;
import org.parley.console.server.ServerAddress;
import org.parley.console.text.FaultWords;
import org.parley.console.text.Text;
import org.parley.console.text.Texts;

/// Asks for a server, an address and a password until they hold; [#connection()] is empty if the
/// administrator gave up.
public final class SignInDialog extends Dialog {

  private final Texts texts;
  private final RememberedServers servers;
  private final StartOptions options;
  private final Work work;
  private Optional<SignInForm> form = Optional.empty();
  private Optional<Job> signingIn = Optional.empty();
  private Optional<Connection> connection = Optional.empty();

  public SignInDialog(
      Shell parent, Texts texts, RememberedServers servers, StartOptions options, Work work) {
    super(parent);
    this.texts = texts;
    this.servers = servers;
    this.options = options;
    this.work = work;
  }

  public Optional<Connection> connection() {
    return connection;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(texts.say(Text.SIGN_IN));
    shell.setData("test.id", "sign-in");
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    SignInForm made = new SignInForm(area, texts, servers.list(), options);
    form = Optional.of(made);
    if (options.isComplete()) {
      // Scripted: nobody is there to press the button, but whoever is sees why it went wrong.
      area.getDisplay().asyncExec(this::signInUnlessClosed);
    }
    return area;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.OK_ID, texts.say(Text.SIGN_IN), true);
    createButton(parent, IDialogConstants.CANCEL_ID, texts.say(Text.CANCEL), false);
  }

  @Override
  protected void okPressed() {
    form.ifPresent(this::signIn);
  }

  @Override
  protected void cancelPressed() {
    if (signingIn.isPresent()) {
      signingIn.ifPresent(Job::cancel);
      ended("");
    } else {
      super.cancelPressed();
    }
  }

  private void signInUnlessClosed() {
    if (!getContents().isDisposed()) {
      okPressed();
    }
  }

  private void signIn(SignInForm filled) {
    Optional<URI> server = ServerAddress.read(filled.server());
    if (server.isEmpty()) {
      filled.say(texts.say(Text.SIGN_IN_NO_SERVER));
    } else if (filled.address().isBlank() || filled.password().isEmpty()) {
      filled.say(texts.say(Text.SIGN_IN_NOBODY));
    } else {
      signIn(filled, server.get());
    }
  }

  private void signIn(SignInForm filled, URI server) {
    busy(true);
    filled.say(texts.say(Text.SIGN_IN_GOING_ON, server));
    String address = filled.address();
    String password = filled.password();
    signingIn =
        Optional.of(
            work.ask(
                getContents(),
                texts.say(Text.SIGN_IN),
                () -> new Server(server).signIn(address, password),
                new Work.Outcome<>(this::signedIn, this::failed)));
  }

  private void signedIn(Connection signedIn) {
    connection = Optional.of(signedIn);
    signingIn = Optional.empty();
    try {
      servers.remember(
          new RememberedServers.Remembered(signedIn.server().toString(), signedIn.administrator()));
    } catch (IOException _) {
      // The list is a convenience: whoever is signed in goes on without it.
    }
    setReturnCode(OK);
    close();
  }

  private void failed(Fault fault) {
    ended(words(fault));
    switch (fault) {
      case Fault.Unreachable _, Fault.NotParley _, Fault.Moved _ ->
          form.ifPresent(SignInForm::askForServer);
      default -> {}
    }
  }

  private void ended(String why) {
    signingIn = Optional.empty();
    busy(false);
    form.ifPresent(it -> it.say(why));
  }

  private void busy(boolean busy) {
    form.ifPresent(it -> it.setEnabled(!busy));
    getButton(IDialogConstants.OK_ID).setEnabled(!busy);
  }

  private String words(Fault fault) {
    return fault instanceof Fault.NotSignedIn
        ? texts.say(Text.SIGN_IN_WRONG)
        : new FaultWords(texts).of(fault);
  }
}
