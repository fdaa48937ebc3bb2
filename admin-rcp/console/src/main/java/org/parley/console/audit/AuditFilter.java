package org.parley.console.audit;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.parley.console.table.Filter;
import org.parley.console.text.Texts;

/// The fields that say which acts are shown.
final class AuditFilter {

  private final Filter object;
  private final Filter by;
  private final Filter from;
  private final Filter to;

  AuditFilter(Composite parent, Texts texts, Runnable changed) {
    Composite row = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(4).equalWidth(true).applyTo(row);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    object = new Filter(row, "audit.object", texts.say(AuditText.FILTER_OBJECT), changed);
    by = new Filter(row, "audit.by", texts.say(AuditText.FILTER_BY), changed);
    from = new Filter(row, "audit.from", texts.say(AuditText.FILTER_FROM), changed);
    to = new Filter(row, "audit.to", texts.say(AuditText.FILTER_TO), changed);
  }

  Wanted wanted() {
    return new Wanted(object.text(), by.text(), from.text(), to.text());
  }

  void showHistoryOf(String name) {
    object.show(name);
    by.show("");
    from.show("");
    to.show("");
  }
}
