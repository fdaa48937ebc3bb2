package org.parley.console.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.parley.console.policy.Words;
import org.parley.console.server.Right;
import org.parley.console.table.Filter;
import org.parley.console.text.Texts;

/// The line above the matrix: whom it shows and which rights.
final class Choices {

  private final Texts texts;
  private final Composite line;
  private final Filter filter;
  private final Combo group;
  private final Combo right;
  private final Button groupsMode;
  private List<String> groupIds = List.of();

  /// Is told what is to be shown now.
  interface Told {
    void searched();

    void rightChosen();

    void modeChosen();
  }

  Choices(Composite parent, Texts texts, Told told) {
    this.texts = texts;
    line = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(5).spacing(8, 0).applyTo(line);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
    button(RightsText.PEOPLE, RightsText.PEOPLE_TIP, "rights.people-mode").setSelection(true);
    groupsMode = button(RightsText.GROUPS, RightsText.GROUPS_TIP, "rights.groups-mode");
    groupsMode.addListener(SWT.Selection, _ -> modeChosen(told));
    filter = new Filter(line, "rights.filter", texts.say(RightsText.FILTER), told::searched);
    group = combo("rights.group", RightsText.GROUP_TIP);
    offer(List.of());
    group.addListener(SWT.Selection, _ -> told.searched());
    right = combo("rights.right", RightsText.RIGHT_TIP);
    right.add(texts.say(RightsText.ALL_RIGHTS));
    Words words = new Words(texts);
    Rights.ALL.forEach(it -> right.add(words.of(it)));
    right.select(0);
    right.addListener(SWT.Selection, _ -> told.rightChosen());
  }

  RightsSearch search() {
    int chosen = group.getSelectionIndex();
    return new RightsSearch(
        filter.text(), chosen > 0 ? Optional.of(groupIds.get(chosen - 1)) : Optional.empty());
  }

  Optional<Right> right() {
    int chosen = right.getSelectionIndex();
    return chosen > 0 ? Optional.of(Rights.ALL.get(chosen - 1)) : Optional.empty();
  }

  boolean isOfGroups() {
    return groupsMode.getSelection();
  }

  /// Offers `groups` to filter by; the one that was chosen stays chosen.
  void offer(List<GroupRights> groups) {
    Optional<String> chosen = search().group();
    List<String> names = new ArrayList<>(List.of(texts.say(RightsText.ALL_GROUPS)));
    groups.forEach(it -> names.add(it.name()));
    groupIds = groups.stream().map(GroupRights::id).toList();
    group.setItems(names.toArray(String[]::new));
    group.select(1 + chosen.map(groupIds::indexOf).orElse(-1));
  }

  private void modeChosen(Told told) {
    group.setEnabled(!isOfGroups());
    filter.setEnabled(!isOfGroups());
    told.modeChosen();
  }

  private Combo combo(String id, RightsText tip) {
    Combo combo = new Combo(line, SWT.READ_ONLY);
    combo.setToolTipText(texts.say(tip));
    combo.setData("test.id", id);
    GridDataFactory.fillDefaults().hint(170, SWT.DEFAULT).applyTo(combo);
    return combo;
  }

  private Button button(RightsText label, RightsText tip, String id) {
    Button button = new Button(line, SWT.RADIO);
    button.setText(texts.say(label));
    button.setToolTipText(texts.say(tip));
    button.setData("test.id", id);
    return button;
  }
}
