package org.parley.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTest {

  private static final Address ANNA = new Address("anna@berlin.example");

  private final Access access = new Access();

  @ParameterizedTest
  @EnumSource(Right.class)
  void aPersonMayAndIsToldWhy(Right right) {
    var decision = access.decide(new Caller(ANNA, Scope.PERSON), right);
    assertTrue(decision.allowed());
    assertFalse(decision.reasons().isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Right.class)
  void anAdministratorMayNotAndIsToldWhy(Right right) {
    var decision = access.decide(new Caller(ANNA, Scope.ADMINISTRATOR), right);
    assertFalse(decision.allowed());
    assertEquals(1, decision.reasons().size());
    assertTrue(decision.reasons().getFirst().startsWith("An administrator"));
  }
}
