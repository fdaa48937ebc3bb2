package org.parley.console.groups;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.parley.console.change.Document;
import org.parley.console.navigation.Services;
import org.parley.console.policy.ObjectForm;
import org.parley.console.policy.PolicyText;
import org.parley.console.policy.SideBySide;
import org.parley.console.server.Area;

/// All about one group: its fields, its members, and its rights beside those of others.
final class GroupTabs {

  private final Services services;
  private final TabFolder folder;
  private final ObjectForm form;
  private final Members members;
  private final Optional<SideBySide> beside;

  /// @param changed run when members were changed
  GroupTabs(Composite parent, Services services, Runnable changed) {
    this.services = services;
    folder = new TabFolder(parent, SWT.NONE);
    folder.setData("test.id", "groups.tabs");
    Composite group = new Composite(folder, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(12, 12).numColumns(2).spacing(20, 8).applyTo(group);
    form = form(group);
    members = new Members(group, services, changed);
    GridDataFactory.fillDefaults().grab(true, true).hint(200, 200).applyTo(members.control());
    tab(GroupsText.GROUP, group);
    beside =
        services.connection().role().mayRead(Area.POLICIES)
            ? Optional.of(beside())
            : Optional.empty();
    show(Optional.empty());
  }

  void show(Optional<Document> group) {
    form.show(group);
    members.show(group);
    beside.ifPresent(it -> it.show(group));
  }

  void readMembersAnew() {
    members.readAnew();
  }

  private ObjectForm form(Composite parent) {
    Composite area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().applyTo(area);
    GridDataFactory.fillDefaults().hint(410, SWT.DEFAULT).grab(false, true).applyTo(area);
    ObjectForm made = new ObjectForm(area, services, "group");
    made.text("name");
    made.check("active", PolicyText.TIP_ACTIVE);
    made.level("level", PolicyText.TIP_LEVEL);
    made.person("head");
    made.person("deputy");
    made.level("headLevel", PolicyText.TIP_HEAD_LEVEL);
    made.rights();
    return made;
  }

  private SideBySide beside() {
    ScrolledComposite scrolled = new ScrolledComposite(folder, SWT.V_SCROLL | SWT.H_SCROLL);
    SideBySide made = new SideBySide(scrolled, services);
    scrolled.setContent(made.control());
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    scrolled.setMinSize(600, 480);
    tab(GroupsText.BESIDE, scrolled);
    return made;
  }

  private void tab(GroupsText title, Control content) {
    TabItem item = new TabItem(folder, SWT.NONE);
    item.setText(services.texts().say(title));
    item.setControl(content);
  }
}
