package org.parley.console.audit;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.console.navigation.Page;
import org.parley.console.navigation.Services;
import org.parley.console.server.Area;
import org.parley.console.server.Role;
import org.parley.console.text.Said;

/// Shows who changed what, when and from where.
public final class AuditPage implements Page {

  @Override
  public String id() {
    return "audit";
  }

  @Override
  public Said title() {
    return AuditText.TITLE;
  }

  @Override
  public Said help() {
    return AuditText.HELP;
  }

  @Override
  public boolean isOffered(Role role) {
    return role.mayRead(Area.AUDIT);
  }

  @Override
  public Control create(Composite parent, Services services) {
    return new AuditView(parent, services).control();
  }
}
