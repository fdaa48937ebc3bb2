package org.parley.console.diagnostics;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.console.navigation.Page;
import org.parley.console.navigation.Services;
import org.parley.console.server.Area;
import org.parley.console.server.Role;
import org.parley.console.text.Said;

/// Gathers what support wants to know.
public final class DiagnosticsPage implements Page {

  @Override
  public String id() {
    return "diagnostics";
  }

  @Override
  public Said title() {
    return DiagnosticsText.TITLE;
  }

  @Override
  public Said help() {
    return DiagnosticsText.HELP;
  }

  @Override
  public boolean isOffered(Role role) {
    return role.mayRead(Area.STATUS);
  }

  @Override
  public Control create(Composite parent, Services services) {
    return new DiagnosticsView(parent, services).control();
  }
}
