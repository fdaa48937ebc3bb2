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

/// The web pages of the node, out of its own jar and nowhere else, each read once. They may load
/// nothing from anywhere else either.
final class Pages {

  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " object-src 'none'";

  private static final Pattern NAME = Pattern.compile("/[a-z0-9-]+\\.(html|js|css|svg)");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "yaml", "application/yaml; charset=utf-8");

  private final Map<String, Optional<Buffer>> read = new ConcurrentHashMap<>();

  void mount(Router router) {
    router.get("/api/v1/openapi.yaml").handler(context -> answer(context, "/openapi.yaml"));
    router.get("/").handler(context -> answer(context, "/web/index.html"));
    router.get("/*").handler(this::page);
  }

  /// Headers of every answer.
  static void secure(RoutingContext context) {
    context
        .response()
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    context.next();
  }

  private void page(RoutingContext context) {
    var path = context.normalizedPath();
    if (NAME.matcher(path).matches()) {
      answer(context, "/web" + path);
    } else {
      context.next();
    }
  }

  private void answer(RoutingContext context, String resource) {
    var type = TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
    var content = read.computeIfAbsent(resource, Pages::resource);
    if (type == null || content.isEmpty()) {
      context.next();
      return;
    }
    context
        .response()
        .putHeader("Content-Type", type)
        .putHeader("Cache-Control", "no-cache")
        .end(content.get());
  }

  private static Optional<Buffer> resource(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(Buffer.buffer(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + " of the jar", e);
    }
  }
}
