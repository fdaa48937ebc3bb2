/// Bad input and greedy clients, and the neighbours who must not notice.
@NullMarked
package org.parley.it.hostile;

import org.jspecify.annotations.NullMarked;
