/// Nodes that find each other by Hazelcast and talk over the clustered event bus of Vert.x.
@NullMarked
package org.parley.clustering.hazelcast;

import org.jspecify.annotations.NullMarked;
