package org.parley.it.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.it.administration.Headquarters.API;
import static org.parley.it.administration.Headquarters.FULL;
import static org.parley.it.administration.Headquarters.GLOBAL;
import static org.parley.it.administration.Headquarters.PEOPLE;
import static org.parley.it.administration.Headquarters.addresses;
import static org.parley.it.administration.Headquarters.change;
import static org.parley.it.administration.Headquarters.offered;
import static org.parley.it.administration.Headquarters.role;
import static org.parley.it.client.Administrator.ok;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Administrator;
import org.parley.it.client.Json;
import org.parley.it.client.Person;
import org.parley.it.node.Company;

/// People, states, faults, and what stays.
@ExtendWith(SharedHeadquarters.class)
class AdministrationIT {

  private final Company company;
  private final Administrator chief;
  private final Person chiefPerson;

  AdministrationIT(Headquarters headquarters) {
    company = headquarters.company();
    chief = headquarters.chief();
    chiefPerson = headquarters.chiefPerson();
  }

  @Test
  void aPersonIsAddedChangedDisabledAndListed() {
    var path = PEOPLE + "new@berlin.example";
    chief.adds(API + "people", "{\"address\":\"New@Berlin.example\",\"displayName\":\"Neu\"}");
    ok(
        409,
        chief.posts(API + "people", "{\"address\":\"new@berlin.example\",\"displayName\":\"N\"}"));
    chief.changes(path, "{\"jobTitle\":\"Buyer\",\"mobile\":\"+49 171 1\",\"rights\":[\"SMS\"]}");
    chief.sets("new@berlin.example", "staple battery 9 horse");
    assertEquals(
        200, company.rest().signIn("new@berlin.example", "staple battery 9 horse").status());
    chief.changes(path, "{\"enabled\":false,\"mobile\":null}");
    assertFalse(chief.sees(path).has("mobile"));
    assertEquals(
        401, company.rest().signIn("new@berlin.example", "staple battery 9 horse").status());
    var off = chief.sees(API + "people?enabled=false&text=neu");
    assertEquals(List.of("new@berlin.example"), addresses(off));
    ok(404, chief.reads(PEOPLE + "nobody@berlin.example"));
    ok(400, chief.reads(PEOPLE + "nobody"));
    ok(404, chief.tries(PEOPLE + "nobody@berlin.example", "{\"office\":\"1\"}", "\"1\""));
  }

  @Test
  void pagesGiveEverybodyOnce() {
    var seen = new ArrayList<String>();
    var next = "";
    do {
      var page = chief.sees(API + "people?limit=7&text=person" + next);
      assertTrue(addresses(page).size() <= 7);
      seen.addAll(addresses(page));
      next = page.has("next") ? "&after=" + page.path("next").asString() : "";
    } while (!next.isEmpty());
    assertEquals(60, seen.size());
    assertEquals(seen.stream().distinct().sorted().toList(), seen);
    ok(400, chief.reads(API + "people?after=%21"));
  }

  @Test
  void ofTwoChangesOfOneStateOneIsRefused() {
    var path = PEOPLE + company.absent().address();
    ok(
        428,
        company
            .rest()
            .ask(
                "PATCH",
                path,
                chief.token(),
                "{\"office\":\"1\"}",
                "Content-Type",
                "application/merge-patch+json"));
    var etag = chief.etag(path);
    ok(200, chief.tries(path, "{\"office\":\"1\"}", etag));
    var stale = ok(412, chief.tries(path, "{\"jobTitle\":\"Buyer\"}", etag));
    assertTrue(stale.json().path("detail").asString().contains(chief.etag(path)));
    assertFalse(chief.sees(path).has("jobTitle"));
    ok(400, chief.tries(path, "{\"office\":\"1\"}", "no tag"));
  }

  @Test
  void aProblemNamesTheField() {
    var path = PEOPLE + company.absent().address();
    var etag = chief.etag(path);
    assertEquals(
        List.of("/groups/0"),
        Administrator.fields(ok(422, chief.tries(path, "{\"groups\":[\"none\"]}", etag))));
    assertEquals(
        List.of("/enabled"),
        Administrator.fields(ok(400, chief.tries(path, "{\"enabled\":\"no\"}", etag))));
    assertEquals(
        List.of("/salary"),
        Administrator.fields(ok(400, chief.tries(path, "{\"salary\":1}", etag))));
    assertEquals(
        List.of("/head"),
        Administrator.fields(
            ok(422, chief.posts(API + "groups", "{\"name\":\"H\",\"head\":\"nobody\"}"))));
    assertEquals(
        List.of("/address"),
        Administrator.fields(
            ok(
                422,
                chief.posts(
                    API + "people", "{\"address\":\"x@localhost\",\"displayName\":\"X\"}"))));
    assertEquals(
        List.of("/level"),
        Administrator.fields(
            ok(400, chief.posts(API + "groups", "{\"name\":\"L\",\"level\":\"FRIEND\"}"))));
    assertEquals(
        List.of("/changes/0/patch/level"),
        Administrator.fields(
            ok(
                400,
                chief.posts(
                    API + "policies/preview", change("global", "{\"level\":\"FRIEND\"}")))));
  }

  @Test
  void whoDidWhatStaysToBeRead() {
    Person anna = company.absent();
    var path = PEOPLE + anna.address();
    var before = Instant.now().minusSeconds(1);
    chief.changes(path, "{\"office\":\"1\"}");
    chief.changes(path, "{\"office\":\"2\"}");
    var audit = API + "audit?object=person/" + anna.address();
    var acts = Json.elements(chief.sees(audit + "&by=" + chiefPerson.address()), "items");
    assertEquals(2, acts.size());
    var last = acts.getFirst();
    assertEquals(chiefPerson.address(), last.at("/author/by").asString());
    assertEquals("ADMINISTRATOR", last.at("/author/as").asString());
    assertEquals("127.0.0.1", last.at("/author/from").asString());
    assertEquals("1", last.at("/changes/0/before/office").asString());
    assertEquals("2", last.at("/changes/0/after/office").asString());
    assertTrue(Instant.parse(last.path("at").asString()).isAfter(before));
    assertEquals(
        0,
        Json.elements(chief.sees(audit + "&to=" + before), "items").size() - 1,
        "the import of the start is all that was before");
    ok(400, chief.reads(API + "audit?object=nonsense/x"));
    ok(400, chief.reads(API + "audit?from=yesterday"));
  }

  @Test
  void whatIsExportedIsImportedWithoutAChange() {
    var csv = ok(200, chief.reads(API + "people.csv")).body();
    assertTrue(csv.startsWith("address,displayName,password,"));
    var dry = ok(200, chief.imports(csv, true)).json();
    assertEquals(0, dry.path("added").asInt());
    assertEquals(0, dry.path("changed").asInt());
    var wrong = ok(422, chief.imports(csv + "nobody\n", true));
    assertNotEquals(0, wrong.json().at("/faults/0/line").asInt());
  }

  @Test
  void aRestartKeepsEverything() {
    try (var other = Headquarters.company("administration-restart", 5)) {
      var first = offered(other.node());
      Person anna = other.absent();
      first.adds(API + "administrators", role(anna, FULL));
      first.adds(API + "groups", "{\"name\":\"Sales\",\"level\":\"TEAM\"}");
      ok(
          200,
          first.posts(
              API + "groups/sales/members", "{\"add\":[\"%s\"]}".formatted(anna.address())));
      first.changes(GLOBAL, "{\"level\":\"PUBLIC\"}");
      var chiefThere = Administrator.signsIn(other.rest(), anna.address(), anna.password());
      var paths =
          List.of(GLOBAL, API + "groups", API + "people", API + "administrators", API + "audit");
      var before = paths.stream().map(chiefThere::sees).toList();
      assertEquals(0, other.node().terminate());
      try (var _ = other.node().startAgain()) {
        assertEquals(before, paths.stream().map(chiefThere::sees).toList());
        first.reads(GLOBAL);
      }
    }
  }
}
