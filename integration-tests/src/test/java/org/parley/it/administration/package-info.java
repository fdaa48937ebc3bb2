/// Stories of administrators over REST.
@NullMarked
package org.parley.it.administration;

import org.jspecify.annotations.NullMarked;
