package org.parley.console.administrators;

import java.util.Map;
import org.parley.console.server.Connection;

/// Somebody who administers, and in which areas, by name: a newer server may have further ones.
record Administrator(String address, Map<String, String> areas, long revision) {

  String path() {
    return "/api/v1/administrators/" + Connection.encode(address);
  }
}
