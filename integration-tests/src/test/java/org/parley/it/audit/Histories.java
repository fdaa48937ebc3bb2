package org.parley.it.audit;

import java.util.List;
import java.util.Map;

/// What the clients of a cluster can tell in the end.
///
/// @param evidence what was sent and acknowledged, and what the store holds
/// @param transcripts conversation to each participant to what they have of it
/// @param hearings how what was said after the fault arrived
/// @param sightings who sees whom how
/// @param complaints answers that nothing justifies
public record Histories(
    Evidence evidence,
    Map<String, Map<String, List<Stored>>> transcripts,
    List<Hearing> hearings,
    List<Sighting> sightings,
    List<String> complaints) {}
