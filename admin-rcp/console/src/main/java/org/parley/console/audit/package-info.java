/// The page of who changed what.
@NullMarked
package org.parley.console.audit;

import org.jspecify.annotations.NullMarked;
