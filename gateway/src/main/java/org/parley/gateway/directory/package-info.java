/// The people of the enterprise: who they are, how to find them.
@NullMarked
package org.parley.gateway.directory;

import org.jspecify.annotations.NullMarked;
