package org.parley.console.navigation;

import java.util.List;
import org.parley.console.server.Role;

/// All pages there are, in the order of the navigation.
public record Pages(List<Page> pages) {

  List<Page> offeredTo(Role role) {
    return pages.stream().filter(page -> page.isOffered(role)).toList();
  }
}
