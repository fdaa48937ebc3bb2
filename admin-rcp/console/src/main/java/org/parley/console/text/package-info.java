/// What the console says, in English and German.
@NullMarked
package org.parley.console.text;

import org.jspecify.annotations.NullMarked;
