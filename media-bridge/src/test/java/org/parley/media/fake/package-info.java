/// A bridge for tests: a real server that is as particular as a Jitsi Videobridge, and moves no
/// media.
@NullMarked
package org.parley.media.fake;

import org.jspecify.annotations.NullMarked;
