package org.parley.it.cluster;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.parley.it.lab.Lab;

/// Hands all tests one cluster of three nodes, started for the first and stopped after the last.
final class SharedLab implements ParameterResolver {

  static final int NODES = 3;

  /// Those who talk all the time. There are a few more, for stories.
  static final int CROWD = 300;

  /// Those few.
  static final int MORE = 20;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Lab.class;
  }

  @Override
  public Lab resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(SharedLab.class, _ -> open(), Lab.class);
  }

  /// A new cluster as tests and the campaign use it.
  static Lab open() {
    return Lab.cluster("cluster", NODES, CROWD + MORE);
  }
}
