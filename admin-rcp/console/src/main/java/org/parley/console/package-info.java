/// The administrators' console: where it meets the Eclipse platform.
@NullMarked
package org.parley.console;

import org.jspecify.annotations.NullMarked;
