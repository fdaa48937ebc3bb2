package org.parley.console.policy;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.parley.console.change.Document;
import org.parley.console.navigation.Services;
import org.parley.console.server.Area;
import org.parley.console.server.Right;

/// Rows of labels and fields of one document, edited through the changes; what was edited is
/// marked.
public final class ObjectForm {

  private final Services services;
  private final Words names;
  private final Composite area;
  private final Bound bound;
  private final String id;

  /// @param id a field is called `id.field` in tests
  public ObjectForm(Composite parent, Services services, String id) {
    this.services = services;
    this.id = id;
    names = new Words(services.texts());
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 8).applyTo(area);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    bound = new Bound(area, services);
  }

  public void show(Optional<Document> document) {
    bound.show(document);
  }

  public Optional<Document> document() {
    return bound.document();
  }

  public void text(String field) {
    label(field);
    placed(bound.text(area, field, false), field);
  }

  public void level(String field, PolicyText tip) {
    label(field);
    placed(bound.level(area, field), field).setToolTipText(services.texts().say(tip));
  }

  public void check(String field, PolicyText label) {
    label(field);
    placed(bound.check(area, field, services.texts().say(label)), field);
  }

  /// The address of somebody, typed or looked for; empty for nobody.
  public void person(String field) {
    label(field);
    Composite row = new Composite(area, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    Text text = placed(bound.text(row, field, true), field);
    text.setMessage(services.texts().say(PolicyText.NOBODY));
    if (services.connection().role().mayRead(Area.PEOPLE)) {
      Button choose = bound.changing(new Button(row, SWT.PUSH));
      choose.setText(services.texts().say(PolicyText.CHOOSE));
      choose.setData("test.id", id + "." + field + ".choose");
      choose.addListener(
          SWT.Selection,
          _ ->
              PersonPicker.one(area.getShell(), services)
                  .ifPresent(person -> text.setText(person.address())));
    }
  }

  /// A check for each right.
  public void rights() {
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label("rights"));
    Composite checks = new Composite(area, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 4).applyTo(checks);
    for (Right right : Right.values()) {
      bound.right(checks, right, names.of(right)).setData("test.id", id + "." + right.name());
    }
  }

  private Label label(String field) {
    Label label = new Label(area, SWT.NONE);
    String name = names.field(field);
    label.setText(name);
    bound.whenShown(it -> {
      boolean edited = services.changes().isEdited(it.object(), field);
      label.setText(edited ? services.texts().say(PolicyText.EDITED, name) : name);
      label.setToolTipText(edited ? was(it, field) : "");
      label.requestLayout();
    });
    return label;
  }

  private String was(Document document, String field) {
    return services.texts().say(PolicyText.WAS, names.value(document.value(field)));
  }

  private <C extends Control> C placed(C control, String field) {
    control.setData("test.id", id + "." + field);
    GridDataFactory.fillDefaults()
        .grab(true, false)
        .align(control instanceof Text ? SWT.FILL : SWT.BEGINNING, SWT.CENTER)
        .applyTo(control);
    return control;
  }
}
