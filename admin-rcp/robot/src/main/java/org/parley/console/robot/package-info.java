/// Hands and eyes in the real product for tests, which say on its standard input what to do.
@NullMarked
package org.parley.console.robot;

import org.jspecify.annotations.NullMarked;
