package org.parley.console.robot;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/// Does to widgets what people do.
final class Hands {

  private final Display display;
  private final Widgets widgets;
  private final Eyes eyes;

  Hands(Display display) {
    this.display = display;
    this.widgets = new Widgets(display);
    this.eyes = new Eyes(display);
  }

  String does(String verb, String name, String what) {
    return switch (verb) {
      case "there" -> String.valueOf(widgets.look(name).isPresent());
      case "read" -> eyes.read(widgets.find(name));
      case "enabled" -> String.valueOf(eyes.isEnabled(widgets.find(name)));
      case "picture" -> eyes.picture(what);
      case "press" -> press(widgets.find(name));
      case "type" -> type(widgets.find(name), what);
      case "choose" -> choose(widgets.find(name), what, SWT.Selection);
      case "open" -> choose(widgets.find(name), what, SWT.DefaultSelection);
      case "key" -> key(widgets.find(name), what);
      case "close" -> close(widgets.find(name));
      default -> throw new IllegalArgumentException("no verb " + verb);
    };
  }

  /// Later, since what it opens may wait for an answer.
  private String press(Widget widget) {
    if (!eyes.isEnabled(widget)) {
      throw new IllegalStateException("disabled");
    }
    display.asyncExec(() -> {
      if (!widget.isDisposed()) {
        turn(widget);
        widget.notifyListeners(SWT.Selection, new Event());
      }
    });
    return "pressed";
  }

  /// What the platform does to a button or a menu item before it tells of it.
  private static void turn(Widget widget) {
    boolean isRadio = (widget.getStyle() & SWT.RADIO) != 0;
    if (isRadio || (widget.getStyle() & (SWT.CHECK | SWT.TOGGLE)) != 0) {
      switch (widget) {
        case Button button -> button.setSelection(isRadio || !button.getSelection());
        case MenuItem item -> item.setSelection(isRadio || !item.getSelection());
        default -> throw new IllegalArgumentException("nothing to turn on or off");
      }
    }
  }

  private static String type(Widget widget, String text) {
    switch (widget) {
      case Text field -> field.setText(text);
      case StyledText field -> field.setText(text);
      case Combo combo -> combo.setText(text);
      default -> throw new IllegalArgumentException("nothing to type into");
    }
    return "typed";
  }

  private String choose(Widget widget, String text, int event) {
    Event told = new Event();
    switch (widget) {
      case Combo combo -> combo.select(index(combo.getItems(), text));
      case org.eclipse.swt.widgets.List list -> list.select(index(list.getItems(), text));
      case Table table -> told.item = chosen(table, text);
      case Tree tree -> told.item = chosen(tree, text);
      default -> throw new IllegalArgumentException("nothing to choose from");
    }
    display.asyncExec(() -> {
      if (!widget.isDisposed()) {
        widget.notifyListeners(event, told);
      }
    });
    return "chosen";
  }

  private static int index(String[] items, String text) {
    return IntStream.range(0, items.length)
        .filter(at -> items[at].contains(text))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(text + " in " + Arrays.toString(items)));
  }

  private static Item chosen(Table table, String text) {
    TableItem item =
        Arrays.stream(table.getItems())
            .filter(row -> eyes(table, row).contains(text))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException(text + " in " + table));
    table.setSelection(item);
    return item;
  }

  private static String eyes(Table table, TableItem row) {
    return Eyes.row(table.getColumnCount(), row::getText);
  }

  private static Item chosen(Tree tree, String text) {
    TreeItem item =
        Eyes.rows(tree)
            .filter(row -> Eyes.row(tree.getColumnCount(), row::getText).contains(text))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException(text + " in " + tree));
    tree.setSelection(item);
    return item;
  }

  /// `what` is such as `CTRL+S` or `F1`.
  private String key(Widget widget, String what) {
    Event event = new Event();
    for (String part : what.split("\\+", -1)) {
      switch (part) {
        case "CTRL" -> event.stateMask |= SWT.CTRL;
        case "SHIFT" -> event.stateMask |= SWT.SHIFT;
        case "F1" -> event.keyCode = SWT.F1;
        case "F5" -> event.keyCode = SWT.F5;
        case "DEL" -> event.keyCode = SWT.DEL;
        case "ESC" -> event.keyCode = SWT.ESC;
        default -> {
          event.keyCode = Character.toLowerCase(part.charAt(0));
          event.character =
              (event.stateMask & SWT.CTRL) != 0 ? (char) (part.charAt(0) & 0x1f) : part.charAt(0);
        }
      }
    }
    if (widget instanceof Control control) {
      control.setFocus();
    }
    display.asyncExec(() -> {
      if (!widget.isDisposed()) {
        if (event.keyCode == SWT.F1) {
          help((Control) widget);
        } else {
          widget.notifyListeners(SWT.KeyDown, event);
        }
      }
    });
    return "pressed";
  }

  /// The key F1, as whatever has the focus gets it.
  private static void help(Control control) {
    Event key = new Event();
    key.keyCode = SWT.F1;
    control.notifyListeners(SWT.KeyDown, key);
  }

  private static String close(Widget widget) {
    ((Control) widget).getShell().close();
    return "closed";
  }
}
