package org.parley.console.settings;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.parley.console.change.Document;
import org.parley.console.change.ObjectName;
import org.parley.console.navigation.Services;
import org.parley.console.policy.ChangeBar;
import org.parley.console.policy.Documents;
import org.parley.console.policy.ObjectForm;
import org.parley.console.policy.PolicyText;

/// The fields of the global policy, with their changes.
final class SettingsView {

  private final Composite area;
  private final ObjectForm form;
  private final Label words;

  SettingsView(Composite parent, Services services) {
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(16, 12).spacing(8, 12).applyTo(area);
    new ChangeBar(area, services);
    words = new Label(area, SWT.WRAP);
    words.setData("test.id", "settings.words");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
    form = new ObjectForm(area, services, "settings");
    form.level("level", PolicyText.TIP_GLOBAL_LEVEL);
    form.rights();
    form.check("chat", PolicyText.TIP_CHAT);
    form.check("presence", PolicyText.TIP_PRESENCE);
    form.check("grants", PolicyText.TIP_GRANTS);
    Documents global = new Documents(area, services, this::show, this::say);
    global.read(ObjectName.global());
    Runnable enough = services.changes().whenOutdated(() -> global.read(ObjectName.global()));
    area.addDisposeListener(_ -> enough.run());
  }

  Control control() {
    return area;
  }

  private void show(Document document) {
    form.show(Optional.of(document));
    area.layout(true, true);
  }

  private void say(String text) {
    words.setText(text);
    words.requestLayout();
  }
}
