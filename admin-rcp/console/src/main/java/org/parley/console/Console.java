package org.parley.console;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.navigation.Workplace;
import org.parley.console.server.Connection;
import org.parley.console.signin.RememberedServers;
import org.parley.console.signin.SignInDialog;
import org.parley.console.signin.StartOptions;
import org.parley.console.text.Text;
import org.parley.console.text.Texts;

/// Leads from signing in over the pages to signing out; without anybody signed in there is nothing
/// to do here, so then it ends.
public final class Console {

  private final Texts texts;
  private final RememberedServers servers;
  private final Runnable end;
  private final Work work;
  private final Composite parent;
  private final Workplace workplace;
  private Optional<Connection> connection = Optional.empty();

  public Console(Composite parent, Texts texts, RememberedServers servers, Runnable end) {
    this.parent = parent;
    this.texts = texts;
    this.servers = servers;
    this.end = end;
    this.work = new Work(parent.getDisplay());
    this.workplace = new Workplace(parent, texts, AllPages.inOrder(), this::signOut);
    parent.layout();
  }

  /// Asks who is there, and opens `page` if there is one such.
  public void start(StartOptions options, Optional<String> page) {
    Shell shell = parent.getShell();
    shell.setText(texts.say(Text.TITLE));
    SignInDialog dialog = new SignInDialog(shell, texts, servers, options, work);
    dialog.open();
    connection = dialog.connection();
    connection.ifPresentOrElse(it -> workplace.signedIn(new Services(it, work, texts), page), end);
  }

  /// The page that is open.
  public Optional<String> openPage() {
    return workplace.open();
  }

  private void signOut() {
    connection.ifPresent(it ->
        work.ask(
            parent,
            texts.say(Text.SIGN_OUT),
            () -> {
              it.signOut();
              return it;
            },
            // A token that cannot be ended now ends by itself.
            new Work.Outcome<>(_ -> {}, _ -> {})));
    Optional<String> page = workplace.open();
    workplace.signedOut();
    start(StartOptions.none(), page);
  }
}
