/// The levels that people give each other, the requests for them, and telling people what they may
/// do now.
@NullMarked
package org.parley.gateway.authorization;

import org.jspecify.annotations.NullMarked;
