package org.parley.console.navigation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/// Where pages are: each is made when it is opened first, and kept.
final class PageArea {

  private final Services services;
  private final Composite area;
  private final StackLayout stack = new StackLayout();
  private final Map<String, Control> made = new HashMap<>();
  private Optional<Page> shown = Optional.empty();

  PageArea(Composite parent, Services services) {
    this.services = services;
    area = new Composite(parent, SWT.NONE);
    area.setLayout(stack);
  }

  void open(Page page) {
    stack.topControl = made.computeIfAbsent(page.id(), _ -> page.create(area, services));
    shown = Optional.of(page);
    area.layout();
  }

  Optional<Page> shown() {
    return shown;
  }

  Composite control() {
    return area;
  }

  void close() {
    area.dispose();
  }
}
