package org.parley.console.administrators;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.console.form.Choice;
import org.parley.console.form.Editing;
import org.parley.console.form.Fields;
import org.parley.console.server.Area;
import org.parley.console.text.Texts;

/// Has a role chosen: area by area, or by a template to begin with.
final class AreaGrid implements Editing.Form<Area> {

  private final Texts texts;
  private final Map<Area, AreaRow> rows = new EnumMap<>(Area.class);
  private final Label words;

  AreaGrid(Composite parent, Texts texts, Map<Area, Object> areas) {
    this.texts = texts;
    templates(parent);
    Composite grid = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(grid);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
    areas.forEach(
        (area, access) -> rows.put(area, new AreaRow(grid, texts, area, access, this::explain)));
    words = new Label(parent, SWT.WRAP);
    words.setData("test.id", "role.words");
    GridDataFactory.fillDefaults().grab(true, false).hint(520, 40).applyTo(words);
    explain();
  }

  private void templates(Composite parent) {
    Fields fields = new Fields(parent, texts);
    List<Optional<Template>> all =
        Stream.concat(
                Stream.of(Optional.<Template>empty()),
                Stream.of(Template.values()).map(Optional::of))
            .toList();
    Choice<Optional<Template>> template =
        fields.choice(
            AdministratorsText.TEMPLATE,
            "role.template",
            all,
            it -> texts.say(it.map(Template::title).orElse(AdministratorsText.TEMPLATE_OWN)),
            Optional.empty());
    template.whenChosen(() -> template.value().ifPresent(this::choose));
  }

  private void choose(Template template) {
    rows.forEach((area, row) -> row.choose(Optional.ofNullable(template.areas().get(area))));
    explain();
  }

  private void explain() {
    boolean everything = Areas.isEverything(entered());
    rows.forEach((area, row) -> row.enable(area == Area.ADMINISTRATORS || !everything));
    words.setText(
        texts.say(
            everything ? AdministratorsText.EVERYTHING_NOW : AdministratorsText.EVERYTHING_HOW));
  }

  @Override
  public Optional<String> wrong() {
    return entered().values().stream().allMatch(Optional.empty()::equals)
        ? Optional.of(texts.say(AdministratorsText.WRONG_NOTHING))
        : Optional.empty();
  }

  @Override
  public Map<Area, Object> entered() {
    Map<Area, Object> areas = new EnumMap<>(Area.class);
    rows.forEach((area, row) -> areas.put(area, row.chosen()));
    return areas;
  }
}
