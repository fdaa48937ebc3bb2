/// The page that shows how the nodes are.
@NullMarked
package org.parley.console.status;

import org.jspecify.annotations.NullMarked;
