package org.parley.gateway.policy;

import org.parley.gateway.access.Address;
import org.parley.gateway.access.Scope;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Policy objects for tests, and whoever changes them.
final class Objects {

  static final Author AUTHOR =
      new Author(new Address("administrator@localhost"), Scope.ADMINISTRATOR, "test");
  static final ObjectName SALES = ObjectName.group("sales");
  static final ObjectName SUPPORT = ObjectName.group("support");

  private Objects() {}

  /// JSON in quotes of the kind that Java has to spare.
  static ObjectNode json(String quoted) {
    return (ObjectNode) JsonMapper.shared().readTree(quoted.replace('\'', '"'));
  }

  static Edit put(ObjectName object, String quoted) {
    return Edit.put(object, json(quoted));
  }
}
