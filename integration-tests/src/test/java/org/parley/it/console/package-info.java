/// The administrators' console as it is shipped, with a real node.
@NullMarked
package org.parley.it.console;

import org.jspecify.annotations.NullMarked;
