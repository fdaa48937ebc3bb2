/// Real nodes as separate processes, and the company of people that a test finds there.
@NullMarked
package org.parley.it.node;

import org.jspecify.annotations.NullMarked;
