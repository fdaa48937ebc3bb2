/// The page of what support wants to know.
@NullMarked
package org.parley.console.diagnostics;

import org.jspecify.annotations.NullMarked;
