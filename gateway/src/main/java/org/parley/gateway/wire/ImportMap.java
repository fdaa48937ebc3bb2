package org.parley.gateway.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.TreeMap;
import org.parley.gateway.json.Json;

/// Where the page finds the modules of its libraries: the maps which their jars carry, made one
/// (HTML standard, import maps). It has to stand in the page itself, so the policy names its hash.
record ImportMap(String json) {

  /// Merges what every jar of the class path says of its own modules.
  static ImportMap ofClassPath() {
    var mapper = Json.mapper();
    var imports = new TreeMap<String, String>();
    try {
      var loader = ImportMap.class.getClassLoader();
      for (URL map : Collections.list(loader.getResources("META-INF/importmap.json"))) {
        try (InputStream in = map.openStream()) {
          for (var module : mapper.readTree(in).path("imports").properties()) {
            imports.put(module.getKey(), module.getValue().stringValue());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the import maps of the libraries", e);
    }
    var map = mapper.createObjectNode();
    var object = map.putObject("imports");
    imports.forEach(object::put);
    return new ImportMap(mapper.writeValueAsString(map));
  }

  /// The source expression that lets a browser take it (CSP Level 3, §2.3.1).
  String policySource() {
    return "'sha256-" + Sha256.base64(json.getBytes(StandardCharsets.UTF_8)) + "'";
  }
}
