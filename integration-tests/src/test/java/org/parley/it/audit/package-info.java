/// What must hold of everything that was said, and the checks that find where it does not.
@NullMarked
package org.parley.it.audit;

import org.jspecify.annotations.NullMarked;
