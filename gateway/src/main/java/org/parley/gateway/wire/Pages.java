package org.parley.gateway.wire;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The web pages of the node and the libraries they use, out of the jars and nowhere else, each
/// read once. They may load nothing from anywhere else either.
final class Pages {

  private static final String LIBRARIES = "/_static/";

  private static final Pattern PAGE =
      Pattern.compile("/(?:[a-z0-9-]+/){0,3}[a-z0-9-]+\\.(?:html|js|css|svg)");

  /// The second part is the library's version.
  private static final Pattern LIBRARY =
      Pattern.compile("/_static/[a-z-]+/[0-9.]+/(?:[a-z-]+/){0,3}[a-z-]+\\.js");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "yaml", "application/yaml; charset=utf-8");

  private final Map<String, Optional<Content>> read = new ConcurrentHashMap<>();
  private final ImportMap importMap = ImportMap.ofClassPath();

  /// Text never becomes HTML or script: only lit's templates may (W3C Trusted Types).
  private final String policy =
      "default-src 'self'; script-src 'self' %s; base-uri 'none'; form-action 'self';"
              .formatted(importMap.policySource())
          + " frame-ancestors 'none'; object-src 'none';"
          + " require-trusted-types-for 'script'; trusted-types lit-html";

  void mount(Router router) {
    router.get("/api/v1/openapi.yaml").handler(context -> answer(context, "/openapi.yaml"));
    router.get("/").handler(this::index);
    router.get("/*").handler(this::page);
  }

  /// Headers of every answer.
  void secure(RoutingContext context) {
    context
        .response()
        .putHeader("Content-Security-Policy", policy)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    context.next();
  }

  private void index(RoutingContext context) {
    answer(context, "/web/index.html");
  }

  private void page(RoutingContext context) {
    var path = context.normalizedPath();
    if (LIBRARY.matcher(path).matches()) {
      context.response().putHeader("Cache-Control", "max-age=31536000, immutable");
      answer(context, "/META-INF/resources" + path);
    } else if (!path.startsWith(LIBRARIES) && PAGE.matcher(path).matches()) {
      answer(context, "/web" + path);
    } else {
      context.next();
    }
  }

  private void answer(RoutingContext context, String resource) {
    var type = TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
    var content = read.computeIfAbsent(resource, this::resource);
    if (type == null || content.isEmpty()) {
      context.next();
      return;
    }
    var response = context.response().putHeader("ETag", content.get().tag());
    if (!response.headers().contains("Cache-Control")) {
      response.putHeader("Cache-Control", "no-cache");
    }
    if (content.get().tag().equals(context.request().getHeader("If-None-Match"))) {
      response.setStatusCode(304).end();
    } else {
      response.putHeader("Content-Type", type).end(content.get().bytes());
    }
  }

  private Optional<Content> resource(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      if (in == null) {
        return Optional.empty();
      }
      var bytes = Buffer.buffer(in.readAllBytes());
      return Optional.of(Content.of(name.endsWith(".html") ? withImportMap(bytes) : bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + " of the jar", e);
    }
  }

  private Buffer withImportMap(Buffer html) {
    return Buffer.buffer(html.toString().replace("IMPORT-MAP", importMap.json()));
  }

  /// What is sent, and the tag by which a browser asks whether it has it already (RFC 9110,
  /// §8.8.3).
  private record Content(Buffer bytes, String tag) {
    static Content of(Buffer bytes) {
      return new Content(bytes, '"' + Sha256.base64(bytes.getBytes()) + '"');
    }
  }
}
