package org.parley.console;

import java.util.List;
import org.parley.console.administrators.AdministratorsPage;
import org.parley.console.audit.AuditPage;
import org.parley.console.diagnostics.DiagnosticsPage;
import org.parley.console.explorer.ExplorerPage;
import org.parley.console.groups.GroupsPage;
import org.parley.console.locations.LocationsPage;
import org.parley.console.navigation.Pages;
import org.parley.console.people.PeoplePage;
import org.parley.console.rights.RightsPage;
import org.parley.console.settings.SettingsPage;
import org.parley.console.status.StatusPage;

/// Lists every page there is, in the order of the navigation.
final class AllPages {

  private AllPages() {}

  static Pages inOrder() {
    return new Pages(
        List.of(
            new StatusPage(),
            new PeoplePage(),
            new GroupsPage(),
            new SettingsPage(),
            new RightsPage(),
            new ExplorerPage(),
            new LocationsPage(),
            new AdministratorsPage(),
            new AuditPage(),
            new DiagnosticsPage()));
  }
}
