package org.parley.console.status;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/// A small line of how a figure was over the last minutes.
final class Chart {

  /// Three minutes at one value every two seconds.
  private static final int MOST = 90;

  private static final int SHADE = 40;

  private final Canvas canvas;
  private final History history = new History(MOST);

  Chart(Composite parent, String tip) {
    canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
    canvas.setToolTipText(tip);
    canvas.setData("org.eclipse.e4.ui.css.CssClassName", "chart");
    GridDataFactory.fillDefaults().grab(true, false).hint(100, 36).applyTo(canvas);
    canvas.addPaintListener(event -> paint(event.gc));
  }

  void add(double value) {
    history.add(value);
    canvas.redraw();
  }

  private void paint(GC gc) {
    int[] line = line(history.heights(), canvas.getClientArea());
    gc.setAntialias(SWT.ON);
    gc.setForeground(canvas.getForeground());
    gc.setBackground(canvas.getForeground());
    gc.setLineWidth(2);
    if (line.length >= 4) {
      gc.setAlpha(SHADE);
      gc.fillPolygon(area(line, canvas.getClientArea().height));
      gc.setAlpha(255);
      gc.drawPolyline(line);
    }
  }

  /// The newest at the right edge.
  private static int[] line(List<Double> heights, Rectangle in) {
    int[] points = new int[heights.size() * 2];
    double step = (double) in.width / (MOST - 1);
    for (int at = 0; at < heights.size(); at++) {
      points[at * 2] = (int) Math.round(in.width - (heights.size() - 1 - at) * step);
      points[at * 2 + 1] = (int) Math.round((in.height - 3) * (1 - heights.get(at))) + 1;
    }
    return points;
  }

  private static int[] area(int[] line, int bottom) {
    int[] points = new int[line.length + 4];
    System.arraycopy(line, 0, points, 0, line.length);
    points[line.length] = line[line.length - 2];
    points[line.length + 1] = bottom;
    points[line.length + 2] = line[0];
    points[line.length + 3] = bottom;
    return points;
  }
}
