/// A node that cannot start, cannot read its store, or is told to stop.
@NullMarked
package org.parley.it.fault;

import org.jspecify.annotations.NullMarked;
