package org.parley.console.locations;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.table.Rows;
import org.parley.console.text.Said;

/// The locations with what the chosen one has, and below them a text to try there.
final class LocationsView {

  private static final int LIST_WIDTH = 280;

  private final Services services;
  private final Composite area;
  private final Label note;
  private final Rows list;
  private final LocationDetail detail;
  private final TrialView trial;
  private final Examples examples;
  private Locations locations = new Locations(List.of(), Optional.empty());

  LocationsView(Composite parent, Services services) {
    this.services = services;
    examples = new Examples(services.texts());
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(16, 12).spacing(8, 8).applyTo(area);
    note = new Label(area, SWT.WRAP);
    note.setData("test.id", "locations.note");
    GridDataFactory.fillDefaults().grab(true, false).hint(600, SWT.DEFAULT).applyTo(note);
    Composite top = new Composite(area, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 8).applyTo(top);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(top);
    list = new Rows(top, "locations.table", 150);
    GridDataFactory.fillDefaults().grab(false, true).hint(LIST_WIDTH, 150).applyTo(list.widget());
    list.column(say(LocationsText.COLUMN_LOCATION), LIST_WIDTH - 10);
    list.widget().addListener(SWT.Selection, _ -> choose());
    detail = new LocationDetail(top, services.texts());
    trial = new TrialView(area, services, detail::select);
    listenToF5(area);
    load();
  }

  Control control() {
    return area;
  }

  /// F5 counts wherever on the page the focus is.
  private void listenToF5(Control control) {
    control.addListener(
        SWT.KeyDown,
        event -> {
          if (event.keyCode == SWT.F5) {
            load();
          }
        });
    if (control instanceof Composite it) {
      for (Control child : it.getChildren()) {
        listenToF5(child);
      }
    }
  }

  private void load() {
    say("quiet", say(LocationsText.LOADING));
    services
        .work()
        .ask(
            area,
            say(LocationsText.TITLE),
            () -> services.connection().get("/api/v1/locations", Locations.class),
            new Work.Outcome<>(
                this::show, fault -> say("warning", services.faultWords().of(fault))));
  }

  private void show(Locations answer) {
    locations = answer;
    list.show(answer.locations().stream().map(it -> List.of(name(it))).toList());
    if (answer.locations().isEmpty()) {
      say("quiet", say(LocationsText.NO_LOCATIONS));
      trial.tryAt(Optional.empty(), examples.anywhere());
      return;
    }
    say("quiet", say(LocationsText.NOTE));
    if (list.widget().getSelectionIndex() < 0) {
      list.widget().setSelection(0);
    }
    choose();
  }

  private void choose() {
    int row = list.widget().getSelectionIndex();
    if (row >= 0 && row < locations.locations().size()) {
      Location chosen = locations.locations().get(row);
      detail.show(chosen);
      trial.tryAt(chosen.name(), examples.of(chosen));
    }
  }

  private String name(Location location) {
    String name = location.name().orElse("");
    return locations.isStandard(location)
        ? services.texts().say(LocationsText.STANDARD, name)
        : name;
  }

  private void say(String style, String what) {
    note.setData("org.eclipse.e4.ui.css.CssClassName", style);
    note.reskin(SWT.NONE);
    note.setText(what);
    area.layout();
  }

  private String say(Said what) {
    return services.texts().say(what);
  }
}
