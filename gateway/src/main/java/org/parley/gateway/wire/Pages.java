package org.parley.gateway.wire;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The web pages of the node and the libraries they use, out of the jars and nowhere else, each
/// read once. They may load nothing from anywhere else either, and connect to nodes only.
final class Pages {

  private static final String POLICY = "Content-Security-Policy";
  private static final String LIBRARIES = "/_static/";

  private static final Pattern PAGE =
      Pattern.compile("/(?:[a-z0-9-]{1,40}/){0,3}[a-z0-9-]{1,40}\\.(?:html|js|css|svg)");

  /// The second part is the library's version.
  private static final Pattern LIBRARY =
      Pattern.compile("/_static/[a-z-]+/[0-9.]+/(?:[a-z-]+/){0,3}[a-z-]+\\.js");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  private final Map<String, Content> read = new ConcurrentHashMap<>();
  private final ImportMap importMap = ImportMap.ofClassPath();

  private final Reachable reachable;

  Pages(Reachable reachable) {
    this.reachable = reachable;
  }

  /// Text never becomes HTML or script: only lit's templates may (W3C Trusted Types). Other nodes
  /// may be connected to, as far as they are known by now.
  private String policy() {
    return "default-src 'self'; connect-src 'self'%s; script-src 'self' %s; base-uri 'none';"
            .formatted(nodes(), importMap.policySource())
        + " form-action 'self'; frame-ancestors 'none'; object-src 'none';"
        + " require-trusted-types-for 'script'; trusted-types lit-html";
  }

  /// Each by HTTP and as a WebSocket.
  private String nodes() {
    return reachable.origins().stream()
        .sorted()
        .map(origin -> " " + origin + " " + origin.replaceFirst("http", "ws"))
        .collect(Collectors.joining());
  }

  void mount(Router router) {
    get(router, "/").handler(context -> answer(context, "/web/index.html"));
    get(router, "/reference").handler(context -> answer(context, "/web/reference/index.html"));
    get(router, "/*").handler(this::page);
  }

  /// A HEAD is answered like a GET, without the body (RFC 9110, §9.3.2).
  private static Route get(Router router, String path) {
    return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
  }

  /// Headers of every answer.
  void secure(RoutingContext context) {
    context
        .response()
        .putHeader(POLICY, policy())
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    context.next();
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
    content(resource).ifPresentOrElse(found -> answer(context, found), context::next);
  }

  private static void answer(RoutingContext context, Content content) {
    var response = context.response();
    var tag = content.tag(String.valueOf(response.headers().get(POLICY)));
    response.putHeader("ETag", tag);
    if (!response.headers().contains("Cache-Control")) {
      response.putHeader("Cache-Control", "no-cache");
    }
    if (tag.equals(context.request().getHeader("If-None-Match"))) {
      response.setStatusCode(304).end();
    } else {
      response.putHeader("Content-Type", content.type()).end(content.bytes());
    }
  }

  /// What does not exist leaves nothing behind, however often and under whatever names it is asked
  /// for.
  private Optional<Content> content(String resource) {
    var known = Optional.ofNullable(read.get(resource));
    if (known.isPresent()) {
      return known;
    }
    var found = resource(resource);
    found.ifPresent(content -> read.put(resource, content));
    return found;
  }

  private Optional<Content> resource(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      if (in == null) {
        return Optional.empty();
      }
      var bytes = Buffer.buffer(in.readAllBytes());
      var extension = name.substring(name.lastIndexOf('.') + 1);
      var content = extension.equals("html") ? withImportMap(bytes) : bytes;
      return Optional.ofNullable(TYPES.get(extension)).map(type -> Content.of(content, type));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + " of the jar", e);
    }
  }

  private Buffer withImportMap(Buffer html) {
    return Buffer.buffer(html.toString().replace("IMPORT-MAP", importMap.json()));
  }

  /// What is sent, and its digest.
  private record Content(Buffer bytes, String type, String digest) {
    static Content of(Buffer bytes, String type) {
      return new Content(bytes, type, Sha256.base64(bytes.getBytes()));
    }

    /// By which a browser asks whether it has it already (RFC 9110, §8.8.3). A page goes with its
    /// policy: a browser may keep the one that came with what it has.
    String tag(String policy) {
      boolean isPage = type.startsWith("text/html");
      return '"' + digest + (isPage ? '.' + Integer.toHexString(policy.hashCode()) : "") + '"';
    }
  }
}
