/// The page of what holds for everybody.
@NullMarked
package org.parley.console.settings;

import org.jspecify.annotations.NullMarked;
