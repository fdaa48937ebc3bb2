/// Which bridges are well, and which of them a new conference takes.
@NullMarked
package org.parley.media.bridge;

import org.jspecify.annotations.NullMarked;
