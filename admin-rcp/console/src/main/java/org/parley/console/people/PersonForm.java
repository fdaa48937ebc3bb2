package org.parley.console.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.parley.console.form.Choice;
import org.parley.console.form.Editing;
import org.parley.console.form.Fields;
import org.parley.console.text.Texts;

/// All that administrators enter about a person.
final class PersonForm implements Editing.Form<PersonField> {

  /// How many of them stand in the left column.
  private static final int LEFT = 7;

  private static final int MOST_GROUPS = 20;

  private final Texts texts;
  private final Map<PersonField, Text> lines = new EnumMap<>(PersonField.class);
  private final Choice<String> location;
  private final Button enabled;
  private final GroupChoice groups;

  PersonForm(Composite parent, Texts texts, Choices choices, Map<PersonField, Object> values) {
    this.texts = texts;
    Composite both = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(24, 8).applyTo(both);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(both);
    Fields left = column(both);
    Fields right = column(both);
    for (PersonField field : PersonField.TEXTS) {
      line(lines.size() < LEFT ? left : right, field, values);
    }
    String place = text(values, PersonField.LOCATION);
    location =
        right.choice(
            PeopleText.FIELD_LOCATION,
            "person.LOCATION",
            places(choices, place),
            name -> name.isEmpty() ? texts.say(PeopleText.STANDARD_LOCATION) : name,
            place);
    enabled =
        right.check(
            PeopleText.FIELD_ENABLED,
            "person.ENABLED",
            Boolean.TRUE.equals(values.get(PersonField.ENABLED)));
    Label label = new Label(right.area(), SWT.NONE);
    label.setText(texts.say(PeopleText.FIELD_GROUPS));
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
    List<?> mine = values.get(PersonField.GROUPS) instanceof List<?> ids ? ids : List.of();
    groups = new GroupChoice(right.area(), choices.groups().orElse(List.of()), mine);
    left.area().setFocus();
  }

  private Fields column(Composite both) {
    Fields fields = new Fields(both, texts);
    GridDataFactory.fillDefaults()
        .grab(true, false)
        .align(SWT.FILL, SWT.BEGINNING)
        .applyTo(fields.area());
    return fields;
  }

  private void line(Fields column, PersonField field, Map<PersonField, Object> values) {
    Text line = column.text(field.label(), "person." + field, text(values, field));
    line.setTextLimit(field.limit());
    lines.put(field, line);
  }

  private static String text(Map<PersonField, Object> values, PersonField field) {
    return values.getOrDefault(field, "").toString();
  }

  private static List<String> places(Choices choices, String own) {
    return Stream.concat(Stream.of("", own), choices.locations().orElse(List.of()).stream())
        .distinct()
        .toList();
  }

  /// Lets nothing be changed.
  PersonForm frozen() {
    lines.values().forEach(line -> line.setEditable(false));
    location.widget().setEnabled(false);
    enabled.setEnabled(false);
    groups.freeze();
    return this;
  }

  @Override
  public Optional<String> wrong() {
    if (line(PersonField.DISPLAY_NAME).isEmpty()) {
      return Optional.of(texts.say(PeopleText.WRONG_NAME));
    }
    return groups.chosen().size() > MOST_GROUPS
        ? Optional.of(texts.say(PeopleText.WRONG_GROUPS, MOST_GROUPS))
        : Optional.empty();
  }

  @Override
  public Map<PersonField, Object> entered() {
    Map<PersonField, Object> values = new EnumMap<>(PersonField.class);
    PersonField.TEXTS.forEach(field -> values.put(field, line(field)));
    values.put(PersonField.LOCATION, location.value());
    values.put(PersonField.ENABLED, enabled.getSelection());
    values.put(PersonField.GROUPS, groups.chosen());
    return values;
  }

  private String line(PersonField field) {
    return Optional.ofNullable(lines.get(field)).map(it -> it.getText().strip()).orElse("");
  }
}
