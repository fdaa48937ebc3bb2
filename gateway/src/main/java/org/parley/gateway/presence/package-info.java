/// Who is there and how they can be reached: what sessions and people themselves say of it, and who
/// is told.
///
/// One writer: everything that changes here runs on the one serial executor that [Presences] is
/// given, the pure parts ([Situation] and what it is made of) aside. What others on that executor
/// wait for is short: long work is cut into slices.
@NullMarked
package org.parley.gateway.presence;

import org.jspecify.annotations.NullMarked;
