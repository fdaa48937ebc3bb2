package org.parley.gateway.wire;

import io.vertx.core.Future;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.parley.gateway.administration.AccountDesk;
import org.parley.gateway.administration.PeopleList;
import org.parley.gateway.directory.CsvFaults;
import org.parley.gateway.directory.Imported;
import org.parley.gateway.directory.PeopleImport;
import org.parley.gateway.policy.Kind;
import org.parley.gateway.policy.ObjectName;

/// People over HTTP, for administrators.
final class PeopleRoutes {

  /// The body of a new password.
  record NewPassword(String password) {
    @Override
    public String toString() {
      return "NewPassword";
    }
  }

  private final Edits edits;
  private final AccountDesk accounts;
  private final PeopleImport people;
  private final PeopleList list;

  PeopleRoutes(Edits edits, AccountDesk accounts, PeopleImport people, PeopleList list) {
    this.edits = edits;
    this.accounts = accounts;
    this.people = people;
    this.list = list;
  }

  void mount(Operations operations) {
    operations
        .mountSlow("listPeople", this::list)
        .mount("createPerson", this::create)
        .mount("showPerson", asked -> edits.show(person(asked)))
        .mount("changePerson", asked -> edits.patch(asked, person(asked)))
        .mountSlow("setPassword", this::password)
        .mount("endSessions", this::endSessions)
        .mountSlow("importPeople", this::read)
        .mountSlow("exportPeople", _ -> Future.succeededFuture(export()));
  }

  private Future<Answer> list(Asked asked) {
    var wanted =
        new PeopleList.Wanted(
            asked.optionalText("text"),
            asked.optionalText("group"),
            Optional.ofNullable(asked.parameters().get("enabled"))
                .map(each -> each.booleanValue()));
    var page =
        Edits.page(asked.page(), list.find(wanted), name -> new ObjectName(Kind.PERSON, name));
    return Future.succeededFuture(Answer.json(page));
  }

  private Future<Answer> create(Asked asked) {
    return edits.create(asked, ObjectName.person(Addresses.ofBody(asked)), "address");
  }

  private Future<Answer> password(Asked asked) {
    var password = asked.body(NewPassword.class).password();
    return accounts.password(asked.author(), Addresses.ofPath(asked), password).map(Edits::answer);
  }

  private Future<Answer> endSessions(Asked asked) {
    return accounts.signOut(asked.author(), Addresses.ofPath(asked)).map(Edits::answer);
  }

  private Future<Answer> read(Asked asked) throws IOException {
    var csv = new ByteArrayInputStream(asked.body().getBytes());
    return asked.flag("dryRun")
        ? Future.succeededFuture(answer(people.dryRun(csv, asked.author())))
        : people.run(csv, asked.author()).map(PeopleRoutes::answer);
  }

  private Answer export() {
    return Answer.csv("people.csv", list.csv());
  }

  private static Answer answer(Imported imported) {
    return switch (imported) {
      case Imported.Done done -> Answer.json(done);
      case Imported.Busy _ -> Answer.busy("Another import is under way.");
      case CsvFaults faults ->
          Answer.problem(
              new Problem(
                  422,
                  "Unprocessable Content",
                  "Nothing was imported.",
                  Map.of("faults", faults.shown(), "more", faults.more())));
    };
  }

  private static ObjectName person(Asked asked) {
    return ObjectName.person(Addresses.ofPath(asked));
  }
}
