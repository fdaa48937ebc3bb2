package org.parley.console.administrators;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.console.navigation.Page;
import org.parley.console.navigation.Services;
import org.parley.console.server.Area;
import org.parley.console.server.Role;
import org.parley.console.text.Said;

/// Lists administrators; appoints and dismisses them, and changes what they may do.
public final class AdministratorsPage implements Page {

  @Override
  public String id() {
    return "administrators";
  }

  @Override
  public Said title() {
    return AdministratorsText.TITLE;
  }

  @Override
  public Said help() {
    return AdministratorsText.HELP;
  }

  @Override
  public boolean isOffered(Role role) {
    return role.mayRead(Area.ADMINISTRATORS);
  }

  @Override
  public Control create(Composite parent, Services services) {
    return new AdministratorsView(parent, services).control();
  }
}
