/// The page that explains who may do what, and why.
@NullMarked
package org.parley.console.explorer;

import org.jspecify.annotations.NullMarked;
