/// The page where people are listed, added, changed, imported and exported.
@NullMarked
package org.parley.console.people;

import org.jspecify.annotations.NullMarked;
