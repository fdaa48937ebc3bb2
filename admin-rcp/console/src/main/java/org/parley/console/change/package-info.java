/// Changes that an administrator made and that are not saved yet.
@NullMarked
package org.parley.console.change;

import org.jspecify.annotations.NullMarked;
