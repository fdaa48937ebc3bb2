package org.parley.console.locations;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.console.table.Rows;
import org.parley.console.text.Said;
import org.parley.console.text.Texts;

/// What one location has, and its rules in the order in which they are tried.
final class LocationDetail {

  private final Texts texts;
  private final Label country;
  private final Label areaCode;
  private final Label trunkNumber;
  private final Label internalLength;
  private final Rows rules;

  LocationDetail(Composite parent, Texts texts) {
    this.texts = texts;
    Composite area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(8, 8).applyTo(area);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
    Composite values = new Composite(area, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(4).spacing(12, 6).applyTo(values);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(values);
    country = value(values, LocationsText.COUNTRY, "locations.country");
    areaCode = value(values, LocationsText.AREA_CODE, "locations.areaCode");
    trunkNumber = value(values, LocationsText.TRUNK_NUMBER, "locations.trunkNumber");
    internalLength = value(values, LocationsText.INTERNAL_LENGTH, "locations.internalLength");
    rules = new Rows(area, "locations.rules", 130);
    rules.column(texts.say(LocationsText.COLUMN_PLACE), 60);
    rules.column(texts.say(LocationsText.COLUMN_PATTERN), 260);
    rules.column(texts.say(LocationsText.COLUMN_REPLACEMENT), 320);
    rules.widget().setToolTipText(texts.say(LocationsText.RULES_HINT));
  }

  void show(Location location) {
    country.setText(location.country());
    areaCode.setText(given(location.areaCode()));
    trunkNumber.setText(given(location.trunkNumber()));
    internalLength.setText(
        location
            .internalLength()
            .map(it -> texts.say(LocationsText.DIGITS, it))
            .orElseGet(() -> texts.say(LocationsText.NOT_GIVEN)));
    // A label keeps the room that its first text needed.
    country.getParent().layout();
    List<NumberRule> all = location.allRules();
    rules.widget().deselectAll();
    rules.show(IntStream.range(0, all.size()).mapToObj(at -> row(at + 1, all.get(at))).toList());
  }

  /// Selects the rule at `place`, counted from 1; none if there is none.
  void select(Optional<Integer> place) {
    rules.widget().deselectAll();
    place
        .filter(it -> it >= 1 && it <= rules.widget().getItemCount())
        .ifPresent(it -> rules.widget().setSelection(it - 1));
  }

  private List<String> row(int place, NumberRule rule) {
    return List.of(
        String.valueOf(place),
        rule.pattern(),
        rule.becomes().orElseGet(() -> texts.say(LocationsText.NO_NUMBER)));
  }

  private String given(Optional<String> value) {
    return value.filter(it -> !it.isEmpty()).orElseGet(() -> texts.say(LocationsText.NOT_GIVEN));
  }

  private Label value(Composite parent, Said name, String id) {
    Label label = new Label(parent, SWT.NONE);
    label.setText(texts.say(name));
    label.setData("org.eclipse.e4.ui.css.CssClassName", "quiet");
    Label value = new Label(parent, SWT.WRAP);
    value.setData("test.id", id);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(value);
    return value;
  }
}
