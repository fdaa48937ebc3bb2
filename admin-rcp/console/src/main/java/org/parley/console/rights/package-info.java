/// The page that shows who may use which service, and gives or takes rights.
@NullMarked
package org.parley.console.rights;

import org.jspecify.annotations.NullMarked;
