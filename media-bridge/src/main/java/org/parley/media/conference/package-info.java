/// One conference on one bridge: who is in it, what they send, and what they are offered.
@NullMarked
package org.parley.media.conference;

import org.jspecify.annotations.NullMarked;
