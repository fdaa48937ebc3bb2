/// Nodes, sites, keys, who owns a key; knows no conversation.
@NullMarked
package org.parley.clustering;

import org.jspecify.annotations.NullMarked;
