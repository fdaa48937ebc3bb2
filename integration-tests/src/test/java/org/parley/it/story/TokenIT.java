package org.parley.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Commands;
import org.parley.it.client.Device;
import org.parley.it.client.Person;
import org.parley.it.client.Rest;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedCompany.class)
class TokenIT {

  @Test
  void aSignInGivesATokenForAWorkingDay(Company company) {
    Person anna = company.person();
    Rest.Answer answer = company.rest().signIn(anna.address(), anna.password());
    assertEquals(200, answer.status());
    JsonNode body = answer.json();
    assertEquals(anna.address(), body.get("address").asString());
    assertTrue(body.get("displayName").asString().startsWith("Person "));
    assertTrue(body.get("token").asString().length() >= 43, "256 bits have 43 base64 digits");
    var left = Duration.between(Instant.now(), Instant.parse(body.get("expiresAt").asString()));
    assertTrue(left.toMinutes() > 11 * 60 && left.toMinutes() <= 12 * 60, left::toString);
  }

  @Test
  void aWrongPasswordAndAnUnknownPersonGetTheSameAnswer(Company company) {
    Person anna = company.person();
    Rest.Answer wrong = company.rest().signIn(anna.address(), "wrong");
    Rest.Answer unknown = company.rest().signIn("nobody@nowhere.example", "wrong");
    assertEquals(401, wrong.status());
    assertEquals(wrong, unknown);
  }

  @Test
  void theSocketTakesAPasswordOrAToken(Company company) {
    Person anna = company.person();
    try (var device = connect(company)) {
      device.ask(Commands.listConversations()).isRefusedAs("NOT_SIGNED_IN");
      device.ask(Commands.signIn("made up")).isRefusedAs("WRONG_CREDENTIALS");
      device.ask(Commands.signIn(anna.address(), "wrong")).isRefusedAs("WRONG_CREDENTIALS");
      JsonNode ok = device.ask(Commands.signIn(anna.address(), anna.password())).ok();
      assertEquals(anna.address(), ok.get("address").asString());
      device.ask(Commands.listConversations()).ok();
    }
    try (var device = connect(company)) {
      JsonNode ok = device.ask(Commands.signIn(anna.token())).ok();
      assertEquals(anna.address(), ok.get("address").asString());
      assertTrue(Instant.parse(ok.get("expiresAt").asString()).isAfter(Instant.now()));
    }
  }

  @Test
  void aTokenCanBeRenewed(Company company) {
    Person anna = company.person();
    String old = anna.token();
    Rest.Answer renewed = company.rest().renew(old);
    assertEquals(200, renewed.status());
    String fresh = renewed.json().get("token").asString();
    assertNotEquals(old, fresh);
    assertEquals(anna.address(), renewed.json().get("address").asString());
    anna.signsInWith(fresh);
    assertEquals(401, company.rest().renew("made up").status());
  }

  @Test
  void signingOutClosesTheSocketsOfThatTokenOnly(Company company) {
    Person anna = company.person();
    String token = anna.token();
    Device here = anna.signsInWith(token);
    Device there = anna.signsIn();
    assertEquals(204, company.rest().signOut(token).status());
    here.isClosedWith(4002);
    there.ask(Commands.listConversations()).ok();
    assertEquals(401, company.rest().renew(token).status());
    try (var device = connect(company)) {
      device.ask(Commands.signIn(token)).isRefusedAs("WRONG_CREDENTIALS");
    }
  }

  private static Device connect(Company company) {
    return Device.connect(company.http(), company.node().uri());
  }
}
