/// Who may do what to whom, and the plain command that states its right and its key.
@NullMarked
package org.parley.gateway.access;

import org.jspecify.annotations.NullMarked;
