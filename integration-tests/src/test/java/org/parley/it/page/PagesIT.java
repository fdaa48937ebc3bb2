package org.parley.it.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.it.client.Json;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

/// The page and its modules come whole, from the node alone, under a policy that lets nothing else
/// run.
@ExtendWith(SharedCompany.class)
class PagesIT {

  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
  private static final Pattern IMPORT =
      Pattern.compile("(?:\\bfrom|\\bimport)\\s*['\"]([@a-z0-9./-]+)['\"]");

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void everyModuleThatThePageImportsIsServed(Company company) throws Exception {
    var node = company.node().uri();
    var imports = imports(get(node.resolve("/")).body());
    var seen = new HashSet<URI>();
    var waiting = new ArrayDeque<>(List.of(node.resolve("/app.js")));
    while (!waiting.isEmpty()) {
      var module = waiting.remove();
      if (!seen.add(module)) {
        continue;
      }
      var answer = get(module);
      assertEquals(200, answer.statusCode(), module.toString());
      assertEquals(
          "text/javascript; charset=utf-8", answer.headers().firstValue("Content-Type").orElse(""));
      IMPORT
          .matcher(answer.body())
          .results()
          .forEach(found -> waiting.add(resolve(module, found.group(1), imports)));
    }
    assertTrue(seen.size() > 40, "only these modules: " + seen);
  }

  @Test
  void thePolicyAllowsThisImportMapAndNoOtherInlineScript(Company company) throws Exception {
    var answer = get(company.node().uri().resolve("/"));
    var policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
    var digest = MessageDigest.getInstance("SHA-256");
    var hash = digest.digest(importMap(answer.body()).getBytes(StandardCharsets.UTF_8));
    assertTrue(
        policy.contains(
            "script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(hash) + "';"),
        policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertTrue(policy.contains("require-trusted-types-for 'script'"), policy);
  }

  @Test
  void whatDidNotChangeIsNotSentAgain(Company company) throws Exception {
    var page = company.node().uri().resolve("/app.js");
    var tag = get(page).headers().firstValue("ETag").orElseThrow();
    var again =
        http.send(
            HttpRequest.newBuilder(page).header("If-None-Match", tag).build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
  }

  @Test
  void headIsAnsweredAsGetWithoutABody(Company company) throws Exception {
    var page = company.node().uri().resolve("/app.js");
    var head =
        http.send(
            HttpRequest.newBuilder(page).HEAD().build(), HttpResponse.BodyHandlers.ofString());
    assertEquals(200, head.statusCode());
    assertEquals(get(page).headers().firstValue("ETag"), head.headers().firstValue("ETag"));
    assertEquals("", head.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/_static/",
        "/_static/lit/3.3.3/package.json",
        "/_static/lit/3.3.3/../../../importmap.json",
        "/_static/%2e%2e/MANIFEST.MF",
        "/META-INF/MANIFEST.MF",
        "/web/index.html",
        "/../openapi.yaml",
        "/logback.xml",
        "/conversation/",
        "/a/b/c/d/e.js"
      })
  void nothingElseOfTheJarsIsServed(String path, Company company) throws Exception {
    var answer = get(URI.create(company.node().uri().resolve("/").toString() + path.substring(1)));
    assertEquals(404, answer.statusCode(), answer.body());
  }

  private HttpResponse<String> get(URI uri) throws Exception {
    return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String importMap(String page) {
    var found = IMPORT_MAP.matcher(page);
    assertTrue(found.find(), "the page has no import map");
    return found.group(1);
  }

  private static Map<String, String> imports(String page) {
    var imports = new TreeMap<String, String>();
    Json.parse(importMap(page))
        .path("imports")
        .properties()
        .forEach(entry -> imports.put(entry.getKey(), entry.getValue().stringValue()));
    return imports;
  }

  /// As browsers do: by its whole name, or by the longest beginning that ends in a slash.
  private static URI resolve(URI module, String name, Map<String, String> imports) {
    if (name.startsWith(".") || name.startsWith("/")) {
      return module.resolve(name);
    }
    var whole = imports.get(name);
    if (whole != null) {
      return module.resolve(whole);
    }
    var beginning = name.substring(0, name.lastIndexOf('/') + 1);
    var begun =
        imports.keySet().stream()
            .filter(key -> key.endsWith("/") && beginning.startsWith(key))
            .reduce((one, other) -> one.length() > other.length() ? one : other);
    assertTrue(begun.isPresent(), "nothing maps " + name);
    return module.resolve(imports.get(begun.get()) + name.substring(begun.get().length()));
  }
}
