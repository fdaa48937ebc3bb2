/// What administrators do.
@NullMarked
package org.parley.gateway.administration;

import org.jspecify.annotations.NullMarked;
