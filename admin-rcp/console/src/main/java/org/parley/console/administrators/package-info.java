/// The page of those who administer, and of what each of them may do.
@NullMarked
package org.parley.console.administrators;

import org.jspecify.annotations.NullMarked;
