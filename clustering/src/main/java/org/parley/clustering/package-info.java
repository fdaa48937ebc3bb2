/// Nodes, sites, keys, who owns a key, and messages between nodes; knows no conversation.
@NullMarked
package org.parley.clustering;

import org.jspecify.annotations.NullMarked;
