package org.parley.console.people;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.console.navigation.Page;
import org.parley.console.navigation.Services;
import org.parley.console.server.Area;
import org.parley.console.server.Role;
import org.parley.console.text.Said;

/// Lists people, and adds and changes them.
public final class PeoplePage implements Page {

  @Override
  public String id() {
    return "people";
  }

  @Override
  public Said title() {
    return PeopleText.TITLE;
  }

  @Override
  public Said help() {
    return PeopleText.HELP;
  }

  @Override
  public boolean isOffered(Role role) {
    return role.mayRead(Area.PEOPLE);
  }

  @Override
  public Control create(Composite parent, Services services) {
    PeopleView view = new PeopleView(parent, services, FileChoice.ofSystem(parent.getShell()));
    services.navigation().whenAsked(id(), view::show);
    return view.control();
  }
}
