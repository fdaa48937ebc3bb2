package org.parley.console.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.parley.console.change.Document;
import org.parley.console.form.Progress;
import org.parley.console.navigation.Services;
import org.parley.console.server.Right;
import org.parley.console.server.ServerException;
import org.parley.console.table.Column;
import org.parley.console.table.Paged;

/// Rows of people: what each may use, and from where.
final class PeopleRows implements Rows<PersonRights> {

  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 200;

  private final Services services;
  private final Supplier<Scopes> scopes;
  private final CellWords words;
  private volatile RightsSearch search = RightsSearch.everybody();

  PeopleRows(Services services, Supplier<Scopes> scopes) {
    this.services = services;
    this.scopes = scopes;
    this.words = new CellWords(services.texts());
  }

  /// Whom to show from now on.
  void search(RightsSearch wanted) {
    search = wanted;
  }

  @Override
  public RightsText name() {
    return RightsText.PEOPLE;
  }

  @Override
  public List<Column<PersonRights>> leading() {
    return List.of(
        new Column<>(RightsText.COLUMN_NAME, 125, PersonRights::displayName),
        new Column<>(RightsText.COLUMN_ADDRESS, 150, PersonRights::address),
        new Column<>(RightsText.COLUMN_GROUPS, 80, this::groups));
  }

  @Override
  public String cell(PersonRights person, Right right) {
    Document document = person.document();
    return words.of(
        scopes.get().effective(document).of(right),
        person.personal().contains(right),
        RightsEdit.given(services.changes(), document).contains(right));
  }

  @Override
  public Document document(PersonRights person) {
    return person.document();
  }

  @Override
  public Paged<PersonRights> page(Optional<String> after) throws ServerException {
    PeopleRights page = services.connection().get(search.path(PAGE, after), PeopleRights.class);
    return new Paged<>(page.items(), page.next());
  }

  @Override
  public List<PersonRights> all(Progress.Told told) throws ServerException {
    return all(search, told);
  }

  /// All that `wanted` finds; not on the UI thread.
  List<PersonRights> all(RightsSearch wanted, Progress.Told told) throws ServerException {
    List<PersonRights> all = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      String path = wanted.path(LARGEST_PAGE, next);
      PeopleRights page = services.connection().get(path, PeopleRights.class);
      all.addAll(page.items());
      next = page.next();
      told.done(all.size(), 0);
    } while (next.isPresent());
    return all;
  }

  private String groups(PersonRights person) {
    return services.changes().list(person.document(), "groups").stream()
        .map(scopes.get()::name)
        .collect(Collectors.joining(", "));
  }
}
