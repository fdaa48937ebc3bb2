/// The page of locations and of how numbers in texts are understood there.
@NullMarked
package org.parley.console.locations;

import org.jspecify.annotations.NullMarked;
