/// What the node serves to browsers.
@NullMarked
package org.parley.it.page;

import org.jspecify.annotations.NullMarked;
