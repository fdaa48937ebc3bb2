package org.parley.it.node;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Hands all tests one company on one node, started for the first and stopped after the last.
public final class SharedCompany implements ParameterResolver {

  private static final int PEOPLE = 700;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Company.class;
  }

  @Override
  public Company resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(SharedCompany.class, _ -> Company.of("stories", PEOPLE), Company.class);
  }
}
