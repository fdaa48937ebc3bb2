package org.parley.console.locations;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.console.navigation.Page;
import org.parley.console.navigation.Services;
import org.parley.console.server.Area;
import org.parley.console.server.Role;
import org.parley.console.text.Said;

/// Shows the locations of the server, and tries out how numbers are understood there.
public final class LocationsPage implements Page {

  @Override
  public String id() {
    return "locations";
  }

  @Override
  public Said title() {
    return LocationsText.TITLE;
  }

  @Override
  public Said help() {
    return LocationsText.HELP;
  }

  @Override
  public boolean isOffered(Role role) {
    return role.mayRead(Area.LOCATIONS);
  }

  @Override
  public Control create(Composite parent, Services services) {
    return new LocationsView(parent, services).control();
  }
}
