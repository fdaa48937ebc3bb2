/// A node alone.
@NullMarked
package org.parley.clustering.local;

import org.jspecify.annotations.NullMarked;
