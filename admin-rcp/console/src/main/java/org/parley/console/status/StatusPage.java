package org.parley.console.status;

import java.time.Duration;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.console.navigation.Page;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.server.Area;
import org.parley.console.server.Role;
import org.parley.console.text.Said;

/// Shows how the nodes are, as it changes.
public final class StatusPage implements Page {

  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Override
  public String id() {
    return "status";
  }

  @Override
  public Said title() {
    return StatusText.TITLE;
  }

  @Override
  public Said help() {
    return StatusText.HELP;
  }

  @Override
  public boolean isOffered(Role role) {
    return role.mayRead(Area.STATUS);
  }

  @Override
  public Control create(Composite parent, Services services) {
    StatusView view = new StatusView(parent, services.texts(), services.faultWords());
    services
        .work()
        .repeat(
            view.control(),
            services.texts().say(StatusText.TITLE),
            PAUSE,
            services.connection()::cluster,
            new Work.Outcome<>(view::show, view::lost));
    return view.control();
  }
}
