package org.parley.console.navigation;

import java.util.Optional;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.console.server.Role;
import org.parley.console.text.Said;

/// One page of the console; a line in the list of all pages, and that is all there is to add.
public interface Page {

  /// Stays the same between versions: the console remembers by it which page was open.
  String id();

  Said title();

  /// What the page is for and how to use it, shown by F1.
  Said help();

  default Optional<Image> icon() {
    return Optional.empty();
  }

  /// Whether an administrator with `role` can do anything here.
  boolean isOffered(Role role);

  /// Makes the page's widgets, once; what the page does ends when they are disposed.
  Control create(Composite parent, Services services);
}
