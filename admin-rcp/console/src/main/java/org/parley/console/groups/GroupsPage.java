package org.parley.console.groups;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.console.navigation.Page;
import org.parley.console.navigation.Services;
import org.parley.console.server.Area;
import org.parley.console.server.Role;
import org.parley.console.text.Said;

/// Groups, their members, and their part in what somebody may do.
public final class GroupsPage implements Page {

  @Override
  public String id() {
    return "groups";
  }

  @Override
  public Said title() {
    return GroupsText.TITLE;
  }

  @Override
  public Said help() {
    return GroupsText.HELP;
  }

  @Override
  public boolean isOffered(Role role) {
    return role.mayRead(Area.GROUPS);
  }

  @Override
  public Control create(Composite parent, Services services) {
    GroupsView view = new GroupsView(parent, services);
    services.navigation().whenAsked(id(), view::show);
    return view.control();
  }
}
