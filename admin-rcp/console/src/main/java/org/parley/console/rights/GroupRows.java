package org.parley.console.rights;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.console.change.Document;
import org.parley.console.form.Progress;
import org.parley.console.navigation.Services;
import org.parley.console.policy.Effective;
import org.parley.console.server.Connection;
import org.parley.console.server.Right;
import org.parley.console.server.ServerException;
import org.parley.console.table.Column;
import org.parley.console.table.Paged;
import org.parley.console.text.Text;

/// Rows of groups: what each gives to its members.
final class GroupRows implements Rows<GroupRights> {

  private static final String GROUPS = "/api/v1/groups?limit=100";

  private final Services services;
  private final CellWords words;

  GroupRows(Services services) {
    this.services = services;
    this.words = new CellWords(services.texts());
  }

  @Override
  public RightsText name() {
    return RightsText.GROUPS;
  }

  @Override
  public List<Column<GroupRights>> leading() {
    return List.of(
        new Column<>(RightsText.COLUMN_NAME, 260, GroupRights::name),
        new Column<>(RightsText.COLUMN_ACTIVE, 70, this::active));
  }

  @Override
  public String cell(GroupRights group, Right right) {
    Document document = group.document();
    Set<Right> before = Rights.known(group.rights().orElse(List.of()));
    return words.of(
        Effective.of(services.changes(), document, right),
        before.contains(right),
        RightsEdit.given(services.changes(), document).contains(right));
  }

  @Override
  public Document document(GroupRights group) {
    return group.document();
  }

  @Override
  public Paged<GroupRights> page(Optional<String> after) throws ServerException {
    String from = after.map(place -> "&after=" + Connection.encode(place)).orElse("");
    GroupPage page = services.connection().get(GROUPS + from, GroupPage.class);
    return new Paged<>(page.items(), page.next());
  }

  @Override
  public List<GroupRights> all(Progress.Told told) throws ServerException {
    return Policies.read(services.connection()).groups();
  }

  private String active(GroupRights group) {
    boolean active =
        services
            .changes()
            .value(group.document(), "active")
            .filter(Boolean.TRUE::equals)
            .isPresent();
    return services.texts().say(active ? Text.YES : Text.NO);
  }
}
