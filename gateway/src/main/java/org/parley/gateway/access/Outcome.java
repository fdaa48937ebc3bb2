package org.parley.gateway.access;

/// How a command ended.
public sealed interface Outcome {

  /// It was done, and what it changed is durable; `ok` is the record sent as the reply.
  record Done(Record ok) implements Outcome {}

  /// It was not done, for a reason that the sender can understand.
  record Refused(Refusal refusal, String message) implements Outcome {}

  /// Something broke; the log holds the cause under `incident`. What was asked may have happened.
  record Failed(String incident) implements Outcome {}
}
