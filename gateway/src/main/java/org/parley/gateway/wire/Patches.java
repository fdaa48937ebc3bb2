package org.parley.gateway.wire;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.parley.gateway.contract.Contract;
import org.parley.gateway.contract.Shape;
import org.parley.gateway.policy.Kind;

/// What the contract lets a patch of each kind of object be, as the operation takes it that makes
/// such a change.
final class Patches {

  private final Map<Kind, Shape> shapes = new EnumMap<>(Kind.class);

  Patches(Contract contract) {
    shapes.put(Kind.GLOBAL, contract.shape("GlobalPolicyPatch"));
    shapes.put(Kind.GROUP, contract.shape("GroupPatch"));
    shapes.put(Kind.PERSON, contract.shape("PersonPatch"));
    shapes.put(Kind.ADMINISTRATOR, contract.shape("AdministratorPatch"));
  }

  /// @throws IllegalArgumentException if administrators do not change objects of this kind
  Shape of(Kind kind) {
    return Optional.ofNullable(shapes.get(kind))
        .orElseThrow(() -> new IllegalArgumentException(kind + " is not patched"));
  }
}
