/// A cluster without a network, for tests.
@NullMarked
package org.parley.clustering.memory;

import org.jspecify.annotations.NullMarked;
