/// Measures a really started node over its API: what a message, a delivery, a page and an idle
/// connection cost. Prints figures, asserts none; a row whose messages are not all there says so.
@NullMarked
package org.parley.bench;

import org.jspecify.annotations.NullMarked;
