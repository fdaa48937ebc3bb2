package org.parley.console.groups;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.parley.console.form.Choice;
import org.parley.console.form.Fields;
import org.parley.console.form.SaveDialog;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.policy.Words;
import org.parley.console.server.Level;

/// Asks for the name and the level of a new group.
final class NewGroup {

  private final Services services;

  NewGroup(Services services) {
    this.services = services;
  }

  /// The group, if it was made.
  Optional<Group> ask(Shell parent) {
    return new SaveDialog<Group>(parent, services, GroupsText.NEW_TITLE, this::create).ask();
  }

  private SaveDialog.Entered<Group> create(Composite parent) {
    Fields fields = new Fields(parent, services.texts());
    Text name = fields.text(GroupsText.COLUMN_NAME, "new-group.name", "");
    Choice<Level> level =
        fields.choice(
            GroupsText.LEVEL_OF_MEMBERS,
            "new-group.level",
            List.of(Level.values()),
            new Words(services.texts())::of,
            Level.TEAM);
    name.setFocus();
    return new Filled(services, name, level);
  }

  private record Filled(Services services, Text name, Choice<Level> level)
      implements SaveDialog.Entered<Group> {

    @Override
    public Optional<String> wrong() {
      return name.getText().isBlank()
          ? Optional.of(services.texts().say(GroupsText.NAME_MISSING))
          : Optional.empty();
    }

    @Override
    public Work.Question<Group> saving() {
      Map<String, String> body =
          Map.of("name", name.getText().strip(), "level", level.value().name());
      return () -> services.connection().post("/api/v1/groups", body, Group.class);
    }
  }
}
