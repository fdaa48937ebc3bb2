package org.parley.it.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.parley.it.administration.Headquarters.API;
import static org.parley.it.administration.Headquarters.FULL;
import static org.parley.it.administration.Headquarters.OFFER;
import static org.parley.it.administration.Headquarters.PEOPLE;
import static org.parley.it.administration.Headquarters.addresses;
import static org.parley.it.administration.Headquarters.role;
import static org.parley.it.client.Administrator.ok;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.gateway.access.Area;
import org.parley.gateway.access.Reach;
import org.parley.gateway.contract.Admission;
import org.parley.gateway.contract.Contract;
import org.parley.gateway.contract.Operation;
import org.parley.it.client.Administrator;
import org.parley.it.client.Commands;
import org.parley.it.client.Device;
import org.parley.it.client.Json;
import org.parley.it.client.Person;
import org.parley.it.node.Company;

/// Who may administer what.
@ExtendWith(SharedHeadquarters.class)
class RolesIT {

  private final Headquarters headquarters;
  private final Company company;
  private final Administrator chief;
  private final Person chiefPerson;

  RolesIT(Headquarters headquarters) {
    this.headquarters = headquarters;
    company = headquarters.company();
    chief = headquarters.chief();
    chiefPerson = headquarters.chiefPerson();
  }

  @Test
  void theOneTimePasswordWorksOnce() {
    var offer = OFFER.matcher(company.node().output()).results().findFirst().orElseThrow();
    assertEquals(
        401, company.rest().signInAsAdministrator(offer.group(1), offer.group(2)).status());
  }

  @Test
  void thePersonAndTheAdministratorHaveTokensOfTheirOwn() {
    Person anna = company.person();
    String token = anna.token();
    assertEquals(403, company.rest().ask("GET", API + "people", token, "").status());
    assertEquals(
        401, company.rest().signInAsAdministrator(anna.address(), anna.password()).status());
    try (var device = Device.connect(company.http(), company.node().uri())) {
      device.ask(Commands.signIn(chief.token())).ok();
      device
          .ask(Commands.startConversation(List.of(anna), Commands.newClientId()))
          .isRefusedAs("NOT_ALLOWED");
    }
  }

  /// Every operation of the contract for every role that has or lacks its area.
  @Test
  void everyOperationAsksForItsAreaAndNothingElse() {
    for (var operation : Contract.load().operations()) {
      if (operation.admission() instanceof Admission.Administrator) {
        assertEquals(401, asks(operation, ""), operation::id);
        assertEquals(401, asks(operation, "made-up"), operation::id);
      }
    }
    for (var held : Area.values()) {
      for (var reach : Reach.values()) {
        var role = headquarters.appoint("{\"%s\":\"%s\"}".formatted(held, reach));
        for (var operation : Contract.load().operations()) {
          if (operation.admission() instanceof Admission.Administrator needed) {
            boolean full = held == Area.ADMINISTRATORS && reach == Reach.WRITE;
            boolean may =
                full
                    || (needed.areas().contains(held)
                        && (reach == Reach.WRITE || needed.reach() == Reach.READ));
            var what = held + " " + reach + ": " + operation.id();
            assertEquals(may, asks(operation, role.token()) != 403, what);
          }
        }
      }
    }
  }

  /// Of something that is not there, so nothing is changed.
  private int asks(Operation operation, String token) {
    var path = operation.path().replaceAll("\\{[a-z]+}", "nobody@nowhere.example");
    return company.rest().ask(operation.method(), path, token, "", "If-Match", "\"1\"").status();
  }

  @Test
  void whoSignsInAsAdministratorIsToldWhatTheyMayDo() {
    Person ben = company.absent();
    chief.adds(API + "administrators", role(ben, "{\"PEOPLE\":\"WRITE\",\"AUDIT\":\"READ\"}"));
    var expected = Json.parse("{\"PEOPLE\":\"WRITE\",\"AUDIT\":\"READ\"}");
    var in = ok(200, company.rest().signInAsAdministrator(ben.address(), ben.password())).json();
    assertEquals(expected, in.path("areas"));
    var renewed = ok(200, company.rest().renew(in.path("token").asString())).json();
    assertEquals(expected, renewed.path("areas"));
    var full =
        ok(200, company.rest().signInAsAdministrator(chiefPerson.address(), chiefPerson.password()))
            .json();
    for (var area : Area.values()) {
      assertEquals("WRITE", full.path("areas").path(area.name()).asString(), area::name);
    }
    var person = ok(200, company.rest().signIn(ben.address(), ben.password())).json();
    assertFalse(person.has("areas"), person::toString);
  }

  @Test
  void aSetOfChangesIsMadeByWhoMayMakeEachOfThem() {
    var id = chief.adds(API + "groups", "{\"name\":\"Both\"}").path("id").asString();
    var person = company.absent().address();
    var changes =
        "{\"changes\":[{\"object\":\"group/%s\",\"revision\":%s,\"patch\":{\"level\":\"TEAM\"}},"
                .formatted(id, unquoted(chief.etag(API + "groups/" + id)))
            + "{\"object\":\"person/%s\",\"revision\":%s,\"patch\":{\"groups\":[\"%s\"]}}]}"
                .formatted(person, unquoted(chief.etag(PEOPLE + person)), id);
    var path = API + "policies/changes";
    ok(403, headquarters.appoint("{\"GROUPS\":\"WRITE\"}").posts(path, changes));
    ok(403, headquarters.appoint("{\"PEOPLE\":\"WRITE\"}").posts(path, changes));
    var both = headquarters.appoint("{\"PEOPLE\":\"WRITE\",\"GROUPS\":\"WRITE\"}");
    var revision = ok(200, both.posts(path, changes)).json().path("revision").asString();
    assertEquals('"' + revision + '"', chief.etag(API + "groups/" + id));
    assertEquals('"' + revision + '"', chief.etag(PEOPLE + person));
    var act = chief.sees(API + "audit?object=group/" + id).at("/items/0");
    assertEquals(revision, act.path("sequence").asString());
    assertEquals(2, ok(412, both.posts(path, changes)).json().path("stale").size());
  }

  private static String unquoted(String etag) {
    return etag.substring(1, etag.length() - 1);
  }

  @Test
  void whoWritesPeopleTakesNoAdministratorOver() {
    var clerk = headquarters.appoint("{\"PEOPLE\":\"WRITE\"}");
    var path = PEOPLE + chiefPerson.address();
    ok(403, clerk.tries(path, "{\"enabled\":false}", clerk.etag(path)));
    ok(403, clerk.posts(path + "/sign-out", ""));
    ok(
        403,
        company
            .rest()
            .ask(
                "PUT",
                path + "/password",
                clerk.token(),
                "{\"password\":\"staple battery 9 horse\"}",
                "Content-Type",
                "application/json"));
    var header = "address,displayName,password,mobile,phone,group\n";
    ok(422, clerk.imports(header + chiefPerson.address() + ",X,staple battery 9,,,\n", false));
    ok(200, chief.reads(API + "status"));
    headquarters.signsIn(chiefPerson);
  }

  @Test
  void administratorsComeAndGoAndTheLastOfEverythingStays() {
    Person ben = company.absent();
    chief.adds(API + "administrators", role(ben, "{\"AUDIT\":\"READ\"}"));
    ok(409, chief.posts(API + "administrators", role(ben, FULL)));
    var reader = headquarters.signsIn(ben);
    ok(200, reader.reads(API + "audit"));
    ok(403, reader.reads(API + "people"));
    var path = API + "administrators/" + ben.address();
    chief.changes(path, "{\"areas\":{\"AUDIT\":null,\"PEOPLE\":\"READ\"}}");
    ok(403, reader.reads(API + "audit"));
    ok(200, reader.reads(API + "people"));
    ok(204, chief.removes(path));
    ok(401, reader.reads(API + "people"));
    for (var other : addresses(chief.sees(API + "administrators?limit=200"))) {
      if (!other.equals(chiefPerson.address())) {
        ok(204, chief.removes(API + "administrators/" + other));
      }
    }
    var last = API + "administrators/" + chiefPerson.address();
    ok(422, chief.removes(last));
    ok(422, chief.tries(last, "{\"areas\":{\"ADMINISTRATORS\":\"READ\"}}", chief.etag(last)));
  }
}
