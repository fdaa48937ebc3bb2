package org.parley.console.explorer;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.console.navigation.Page;
import org.parley.console.navigation.Services;
import org.parley.console.server.Area;
import org.parley.console.server.Role;
import org.parley.console.text.Said;

/// Explains whether one person may do something toward another, and which rules say so.
public final class ExplorerPage implements Page {

  @Override
  public String id() {
    return "explorer";
  }

  @Override
  public Said title() {
    return ExplorerText.TITLE;
  }

  @Override
  public Said help() {
    return ExplorerText.HELP;
  }

  @Override
  public boolean isOffered(Role role) {
    return role.mayRead(Area.POLICIES);
  }

  @Override
  public Control create(Composite parent, Services services) {
    return new ExplorerView(parent, services).control();
  }
}
