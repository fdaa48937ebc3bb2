package org.parley.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// Somebody who administers over REST, signed in as administrator.
public record Administrator(Rest rest, String token) {

  /// Signs in.
  public static Administrator signsIn(Rest rest, String address, String password) {
    var answer = rest.signInAsAdministrator(address, password);
    assertEquals(200, answer.status(), answer::toString);
    assertEquals("ADMINISTRATOR", answer.json().path("scope").asString());
    assertTrue(answer.json().has("areas"), "whoever administers is told what they may do");
    return new Administrator(rest, answer.json().path("token").asString());
  }

  public Rest.Answer reads(String path) {
    return rest.ask("GET", path, token, "");
  }

  /// What is there, which must be.
  public JsonNode sees(String path) {
    return ok(200, reads(path)).json();
  }

  public Rest.Answer posts(String path, String json) {
    return rest.ask("POST", path, token, json, "Content-Type", "application/json");
  }

  /// Adds something, which must work.
  public JsonNode adds(String path, String json) {
    return ok(201, posts(path, json)).json();
  }

  /// Changes what stands at `etag`.
  public Rest.Answer tries(String path, String patch, String etag) {
    return rest.ask(
        "PATCH",
        path,
        token,
        patch,
        "Content-Type",
        "application/merge-patch+json",
        "If-Match",
        etag);
  }

  /// Changes it as it stands, which must work.
  public JsonNode changes(String path, String patch) {
    return ok(200, tries(path, patch, etag(path))).json();
  }

  public void sets(String person, String password) {
    var body = Json.object().put("password", password).toString();
    var path = "/api/v1/people/" + person + "/password";
    ok(200, rest.ask("PUT", path, token, body, "Content-Type", "application/json"));
  }

  /// Removes it as it stands, whatever comes of it.
  public Rest.Answer removes(String path) {
    return rest.ask("DELETE", path, token, "", "If-Match", etag(path));
  }

  public Rest.Answer imports(String csv, boolean dryRun) {
    var path = "/api/v1/people.csv?dryRun=" + dryRun;
    return rest.ask("POST", path, token, csv, "Content-Type", "text/csv");
  }

  public String etag(String path) {
    return ok(200, reads(path)).etag().orElseThrow();
  }

  /// The fields that a problem names.
  public static List<String> fields(Rest.Answer problem) {
    return Json.elements(problem.json(), "errors").stream()
        .map(error -> error.path("field").asString())
        .toList();
  }

  /// Fails unless the answer has this status.
  public static Rest.Answer ok(int status, Rest.Answer answer) {
    assertEquals(status, answer.status(), answer::toString);
    return answer;
  }
}
