package org.parley.console.diagnostics;

import java.util.Map;
import org.parley.console.server.ClusterStatus;

/// What is known of the server and of the console at a moment.
///
/// @param health what the node that was asked says of itself
/// @param version the server's
/// @param console the console's own facts in their order, by name
record Facts(String health, String version, ClusterStatus cluster, Map<String, String> console) {}
