/// Conversations of two to thirty people: an append-only log each.
@NullMarked
package org.parley.gateway.conversation;

import org.jspecify.annotations.NullMarked;
