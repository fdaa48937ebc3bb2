package org.parley.console.robot;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/// Tells what people see.
record Eyes(Display display) {

  /// As many rows as anybody reads.
  private static final int MOST_ROWS = 60;

  private static final Duration PAINTING = Duration.ofMillis(300);

  String read(Widget widget) {
    return switch (widget) {
      case Label label -> label.getText();
      case Text text -> text.getText();
      case StyledText text -> text.getText();
      case Combo combo -> combo.getText();
      case Button button -> button.getText() + "|" + button.getSelection();
      case Shell shell -> shell.getText();
      case Table table -> table(table);
      case Tree tree ->
          rows(tree)
              .limit(MOST_ROWS)
              .map(row -> row(tree.getColumnCount(), row::getText))
              .collect(Collectors.joining("\n"));
      case Item item -> item.getText();
      default -> throw new IllegalArgumentException("nothing to read in " + widget);
    };
  }

  private static String table(Table table) {
    return IntStream.range(0, Math.min(MOST_ROWS, table.getItemCount()))
        .mapToObj(at -> row(table.getColumnCount(), table.getItem(at)::getText))
        .collect(Collectors.joining("\n"));
  }

  static String row(int columns, IntFunction<String> cell) {
    return IntStream.range(0, Math.max(1, columns)).mapToObj(cell).collect(Collectors.joining("|"));
  }

  static Stream<TreeItem> rows(Tree tree) {
    return Arrays.stream(tree.getItems()).flatMap(Eyes::below);
  }

  private static Stream<TreeItem> below(TreeItem item) {
    return Stream.concat(Stream.of(item), Arrays.stream(item.getItems()).flatMap(Eyes::below));
  }

  boolean isEnabled(Widget widget) {
    return switch (widget) {
      case Control control -> control.isEnabled();
      case ToolItem item -> item.isEnabled();
      case MenuItem item -> item.isEnabled();
      default -> true;
    };
  }

  /// The platform paints a little later than it is told to.
  private void settle() {
    Instant end = Instant.now().plus(PAINTING);
    while (Instant.now().isBefore(end)) {
      if (!display.readAndDispatch()) {
        display.timerExec(20, () -> {});
        display.sleep();
      }
    }
  }

  /// Everything that is on the screen, as a PNG.
  String picture(String file) {
    settle();
    Rectangle all = display.getBounds();
    Image image = new Image(display, all.width, all.height);
    GC screen = new GC(display);
    try {
      screen.copyArea(image, all.x, all.y);
      ImageData data = image.getImageData(100);
      ImageLoader loader = new ImageLoader();
      loader.data = new ImageData[] {data};
      loader.save(file, SWT.IMAGE_PNG);
      return data.width + "x" + data.height;
    } finally {
      screen.dispose();
      image.dispose();
    }
  }
}
