package org.parley.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.parley.console.change.ChangeSet;
import org.parley.console.navigation.Appearance;
import org.parley.console.navigation.Navigation;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.navigation.Workplace;
import org.parley.console.server.Connection;
import org.parley.console.server.Fault;
import org.parley.console.server.Role;
import org.parley.console.signin.RememberedServers;
import org.parley.console.signin.SignInDialog;
import org.parley.console.signin.StartOptions;
import org.parley.console.text.Text;
import org.parley.console.text.Texts;

/// Leads from signing in over the pages to signing out; without anybody signed in there is nothing
/// to do here, so then it ends.
public final class Console {

  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration EARLY = Duration.ofMinutes(15);

  private final Texts texts;
  private final RememberedServers servers;
  private final Runnable end;
  private final Work work;
  private final Composite parent;
  private final Workplace workplace;
  private Optional<Services> services = Optional.empty();

  public Console(
      Composite parent,
      Texts texts,
      RememberedServers servers,
      Appearance appearance,
      Runnable end) {
    this.parent = parent;
    this.texts = texts;
    this.servers = servers;
    this.end = end;
    this.work = new Work(parent.getDisplay());
    Workplace.Actions actions = new Workplace.Actions(this::signInAgain, this::signOut, appearance);
    this.workplace = new Workplace(parent, texts, AllPages.inOrder(), actions);
    parent.layout();
  }

  /// Asks who is there, and opens `page` if there is one such.
  public void start(StartOptions options, Optional<String> page) {
    Shell shell = parent.getShell();
    shell.setText(texts.say(Text.TITLE));
    ask(options).ifPresentOrElse(it -> signedIn(it, page), () -> giveUp(page));
  }

  /// Nobody signs in: the end, unless that would lose changes and the administrator wants them.
  private void giveUp(Optional<String> page) {
    if (mayEnd()) {
      end.run();
    } else {
      start(StartOptions.none(), page);
    }
  }

  private Optional<Connection> ask(StartOptions options) {
    SignInDialog dialog = new SignInDialog(parent.getShell(), texts, servers, options, work);
    dialog.open();
    return dialog.connection();
  }

  private void signedIn(Connection connection, Optional<String> page) {
    ChangeSet changes =
        services
            .filter(earlier -> earlier.connection().isSameAs(connection))
            .map(Services::changes)
            .orElseGet(ChangeSet::new);
    Services made = new Services(connection, work, texts, changes, new Navigation());
    services = Optional.of(made);
    workplace.signedIn(made, page);
    keep(connection);
  }

  /// Renews the token as long as the pages are there, and says whether the server is. One that
  /// cannot be renewed now is tried again; one that has ended shows with whatever is asked next.
  private void keep(Connection kept) {
    Role role = kept.role();
    work.repeat(
        workplace.pages(),
        texts.say(Text.SIGN_IN),
        PAUSE,
        () -> {
          kept.reach();
          kept.renew(Instant.now(), EARLY);
          return kept;
        },
        new Work.Outcome<>(
            it -> {
              workplace.reached();
              offerAgain(it, role);
            },
            this::notKept));
  }

  private void notKept(Fault fault) {
    if (fault instanceof Fault.Unreachable) {
      workplace.lost();
    }
  }

  /// For whom the token has ended: the pages, and what was entered there, stay. Whoever signs in as
  /// somebody else, or elsewhere, begins anew.
  private void signInAgain() {
    ask(StartOptions.none())
        .ifPresent(now ->
            services
                .map(Services::connection)
                .filter(now::isSameAs)
                .ifPresentOrElse(before -> goOn(before, now), () -> changeTo(now)));
  }

  private void goOn(Connection before, Connection now) {
    Role role = before.role();
    before.goOnAs(now);
    offerAgain(before, role);
  }

  /// What the pages offer is for the role they were made for; for another one they are made anew,
  /// with the same changes.
  private void offerAgain(Connection connection, Role role) {
    if (!connection.role().equals(role)) {
      signedIn(connection, workplace.open());
    }
  }

  private void changeTo(Connection other) {
    if (mayEnd()) {
      signedIn(other, workplace.open());
    }
  }

  /// Whether the window may close: asks if that would lose changes.
  public boolean mayEnd() {
    return unsaved().map(changes -> new Unsaved(parent.getShell(), texts).mayClose()).orElse(true);
  }

  private Optional<ChangeSet> unsaved() {
    return services.map(Services::changes).filter(changes -> !changes.isEmpty());
  }

  public Workplace workplace() {
    return workplace;
  }

  /// The page that is open.
  public Optional<String> openPage() {
    return workplace.open();
  }

  private void signOut() {
    if (unsaved().isPresent()) {
      switch (new Unsaved(parent.getShell(), texts).onSignOut()) {
        case KEEP -> {}
        case DISCARD -> unsaved().ifPresent(ChangeSet::discard);
        case STAY -> {
          return;
        }
      }
    }
    services.map(Services::connection).ifPresent(this::endToken);
    Optional<String> page = workplace.open();
    workplace.signedOut();
    start(StartOptions.none(), page);
  }

  private void endToken(Connection connection) {
    work.ask(
        parent,
        texts.say(Text.SIGN_OUT),
        () -> {
          connection.signOut();
          return connection;
        },
        // A token that cannot be ended now ends by itself.
        new Work.Outcome<>(_ -> {}, _ -> {}));
  }
}
