/// The page that lists people.
@NullMarked
package org.parley.console.people;

import org.jspecify.annotations.NullMarked;
