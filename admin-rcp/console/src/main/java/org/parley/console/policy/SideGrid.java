package org.parley.console.policy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.parley.console.navigation.Services;
import org.parley.console.server.Right;
import org.parley.console.text.Texts;

/// The cells: a row for the level and one for each right, a column for each of whom it is given to,
/// and one for what comes of it.
final class SideGrid {

  private final Texts texts;
  private final Words names;
  private final Sources sources;
  private final Composite area;
  private final Bound everybody;
  private final Bound group;
  private final Bound person;
  private final Label groupName;
  private final Label personName;
  private final Label level;
  private final Map<Right, Label> effective = new EnumMap<>(Right.class);
  private final Map<Right, Button> why = new EnumMap<>(Right.class);

  SideGrid(Composite parent, Services services, Consumer<Right> explain) {
    texts = services.texts();
    names = new Words(texts);
    sources = new Sources(texts);
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(6).spacing(10, 6).applyTo(area);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    everybody = new Bound(area, services);
    group = new Bound(area, services);
    person = new Bound(area, services);
    label("");
    label(texts.say(PolicyText.COLUMN_EVERYBODY));
    groupName = head(PolicyText.NO_GROUP);
    personName = head(PolicyText.NO_PERSON);
    label(texts.say(PolicyText.COLUMN_EFFECTIVE));
    label("");
    level = levels();
    for (Right right : Right.values()) {
      row(right, explain);
    }
  }

  Bound everybody() {
    return everybody;
  }

  Bound group() {
    return group;
  }

  Bound person() {
    return person;
  }

  /// Shows what is effective, if there is somebody for whom.
  void show(Optional<Effective> now) {
    groupName.setText(
        group.document().map(names::of).orElseGet(() -> texts.say(PolicyText.NO_GROUP)));
    personName.setText(
        person.document().map(names::of).orElseGet(() -> texts.say(PolicyText.NO_PERSON)));
    level.setText(now.map(this::least).orElse(""));
    level.setToolTipText(now.map(this::level).orElse(""));
    effective.forEach((right, label) -> {
      String text = now.map(it -> sources.of(it.of(right))).orElse("");
      label.setText(text);
      label.setToolTipText(text);
    });
    why.values().forEach(it -> it.setEnabled(now.isPresent()));
    area.getParent().layout(true, true);
  }

  private String least(Effective it) {
    return texts.say(PolicyText.LEVEL_LEAST, names.of(it.levelToward(group.document())));
  }

  private String level(Effective it) {
    String least = names.of(it.levelToward(group.document()));
    return group
        .document()
        .map(toward -> texts.say(PolicyText.LEVEL_TOWARD, least, toward.name()))
        .orElseGet(() -> texts.say(PolicyText.LEVEL_TOWARD_ALL, least));
  }

  private Label levels() {
    label(names.field("level"));
    named(everybody.level(area, "level"), "side.global.level");
    named(group.level(area, "level"), "side.group.level");
    label("–").setToolTipText(texts.say(PolicyText.NO_PERSONAL_LEVEL));
    Label made = wide("side.level");
    label("");
    return made;
  }

  private void row(Right right, Consumer<Right> explain) {
    label(names.of(right));
    named(everybody.right(area, right, ""), "side.global." + right);
    named(group.right(area, right, ""), "side.group." + right);
    named(person.right(area, right, ""), "side.person." + right);
    effective.put(right, wide("side.effective." + right));
    Button button = new Button(area, SWT.PUSH);
    button.setText(texts.say(PolicyText.WHY));
    button.setToolTipText(texts.say(PolicyText.WHY_TIP));
    button.addListener(SWT.Selection, _ -> explain.accept(right));
    why.put(right, named(button, "side.why." + right));
  }

  private Label head(PolicyText text) {
    Label label = new Label(area, SWT.WRAP);
    label.setText(texts.say(text));
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(90, SWT.DEFAULT).applyTo(label);
    return label;
  }

  private Label label(String text) {
    Label label = new Label(area, SWT.NONE);
    label.setText(text);
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    return label;
  }

  private Label wide(String id) {
    Label label = named(new Label(area, SWT.WRAP), id);
    GridDataFactory.fillDefaults()
        .grab(true, false)
        .align(SWT.FILL, SWT.CENTER)
        .hint(140, SWT.DEFAULT)
        .applyTo(label);
    return label;
  }

  private static <C extends Control> C named(C control, String id) {
    control.setData("test.id", id);
    return control;
  }
}
