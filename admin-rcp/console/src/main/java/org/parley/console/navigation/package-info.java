/// Pages, and how administrators get from one to another.
@NullMarked
package org.parley.console.navigation;

import org.jspecify.annotations.NullMarked;
