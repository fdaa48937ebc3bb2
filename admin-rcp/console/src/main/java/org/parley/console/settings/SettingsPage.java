package org.parley.console.settings;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.console.navigation.Page;
import org.parley.console.navigation.Services;
import org.parley.console.server.Area;
import org.parley.console.server.Role;
import org.parley.console.text.Said;

/// What holds for everybody.
public final class SettingsPage implements Page {

  @Override
  public String id() {
    return "settings";
  }

  @Override
  public Said title() {
    return SettingsText.TITLE;
  }

  @Override
  public Said help() {
    return SettingsText.HELP;
  }

  @Override
  public boolean isOffered(Role role) {
    return role.mayRead(Area.POLICIES);
  }

  @Override
  public Control create(Composite parent, Services services) {
    return new SettingsView(parent, services).control();
  }
}
