package org.parley.gateway.access;

import java.util.List;

/// How a command ended.
public sealed interface Outcome {

  /// It was done, and what it changed is durable; `ok` is the record sent as the reply.
  record Done(Record ok) implements Outcome {}

  /// It was not done, for a reason that the sender can understand.
  ///
  /// @param people those it is about, where it is about some of those named
  record Refused(Refusal refusal, String message, List<Address> people) implements Outcome {
    public Refused {
      people = List.copyOf(people);
    }

    public Refused(Refusal refusal, String message) {
      this(refusal, message, List.of());
    }
  }

  /// Something broke; the log holds the cause under `incident`. What was asked may have happened.
  record Failed(String incident) implements Outcome {}
}
