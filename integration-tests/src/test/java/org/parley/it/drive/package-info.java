/// Hundreds of light clients that come back wherever they can, and remember all they were told.
@NullMarked
package org.parley.it.drive;

import org.jspecify.annotations.NullMarked;
