/// Calls: who rings, who is in, what they see and hear of each other.
@NullMarked
package org.parley.gateway.call;

import org.jspecify.annotations.NullMarked;
