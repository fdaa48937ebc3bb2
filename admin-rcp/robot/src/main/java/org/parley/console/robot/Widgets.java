package org.parley.console.robot;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Widget;
import org.jspecify.annotations.Nullable;

/// Finds what is visible by the name that it has for tests.
record Widgets(Display display) {

  /// The one that is called `name`, in the windows in front first.
  Widget find(String name) {
    return look(name).orElseThrow(() -> new NoSuchElementException("no widget " + name));
  }

  Optional<Widget> look(String name) {
    return Arrays.stream(display.getShells()).toList().reversed().stream()
        .filter(Shell::isVisible)
        .flatMap(Widgets::all)
        .filter(widget -> name.equals(widget.getData("test.id")))
        .filter(widget -> !(widget instanceof Control control) || control.isVisible())
        .findFirst();
  }

  private static Stream<Widget> all(Widget widget) {
    return Stream.concat(
        Stream.of(widget),
        switch (widget) {
          case Shell shell -> Stream.concat(menu(shell.getMenuBar()), children(shell));
          case ToolBar bar -> Arrays.stream(bar.getItems());
          case Composite composite -> children(composite);
          default -> Stream.empty();
        });
  }

  private static Stream<Widget> children(Composite composite) {
    return Stream.concat(
        menu(composite.getMenu()), Arrays.stream(composite.getChildren()).flatMap(Widgets::all));
  }

  private static Stream<Widget> menu(@Nullable Menu menu) {
    return Optional.ofNullable(menu).stream()
        .flatMap(it -> Arrays.stream(it.getItems()))
        .flatMap(Widgets::item);
  }

  private static Stream<Widget> item(MenuItem item) {
    return Stream.concat(Stream.of(item), menu(item.getMenu()));
  }
}
