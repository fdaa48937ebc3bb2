package org.parley.console.rights;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.console.navigation.Page;
import org.parley.console.navigation.Services;
import org.parley.console.server.Area;
import org.parley.console.server.Role;
import org.parley.console.text.Said;

/// Shows and changes who may use which service.
public final class RightsPage implements Page {

  private final FileChoice files;

  public RightsPage() {
    this(new FileChoice.OfSystem());
  }

  RightsPage(FileChoice files) {
    this.files = files;
  }

  @Override
  public String id() {
    return "rights";
  }

  @Override
  public Said title() {
    return RightsText.TITLE;
  }

  @Override
  public Said help() {
    return RightsText.HELP;
  }

  @Override
  public boolean isOffered(Role role) {
    return role.mayRead(Area.PEOPLE) && role.mayRead(Area.GROUPS);
  }

  @Override
  public Control create(Composite parent, Services services) {
    return new RightsView(parent, services, files).control();
  }
}
