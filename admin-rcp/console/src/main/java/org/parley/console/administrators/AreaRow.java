package org.parley.console.administrators;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.console.server.Access;
import org.parley.console.server.Area;
import org.parley.console.text.Texts;

/// One area: nothing, reading or writing.
final class AreaRow {

  private static final int NAME = 170;
  private static final int CHOICE = 110;

  private final Button none;
  private final Button read;
  private final Button write;

  AreaRow(Composite parent, Texts texts, Area area, Object access, Runnable changed) {
    Composite row = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(row);
    Label label = new Label(row, SWT.NONE);
    label.setText(texts.say(RoleWords.name(area)));
    label.setToolTipText(texts.say(RoleWords.meaning(area)));
    GridDataFactory.swtDefaults().hint(NAME, SWT.DEFAULT).applyTo(label);
    none = radio(row, texts.say(AdministratorsText.NONE), area + ".NONE");
    read = radio(row, texts.say(AdministratorsText.READ), area + ".READ");
    write = radio(row, texts.say(AdministratorsText.WRITE), area + ".WRITE");
    choose(access);
    none.addListener(SWT.Selection, _ -> changed.run());
    read.addListener(SWT.Selection, _ -> changed.run());
    write.addListener(SWT.Selection, _ -> changed.run());
  }

  private static Button radio(Composite row, String text, String id) {
    Button radio = new Button(row, SWT.RADIO);
    radio.setText(text);
    radio.setData("test.id", id);
    GridDataFactory.swtDefaults().hint(CHOICE, SWT.DEFAULT).applyTo(radio);
    return radio;
  }

  void choose(Object access) {
    Optional<Object> chosen = Areas.access(access);
    none.setSelection(chosen.isEmpty());
    read.setSelection(chosen.filter(Access.READ::equals).isPresent());
    write.setSelection(chosen.filter(Access.WRITE::equals).isPresent());
  }

  Optional<Access> chosen() {
    if (write.getSelection()) {
      return Optional.of(Access.WRITE);
    }
    return read.getSelection() ? Optional.of(Access.READ) : Optional.empty();
  }

  void enable(boolean enabled) {
    none.setEnabled(enabled);
    read.setEnabled(enabled);
    write.setEnabled(enabled);
  }
}
