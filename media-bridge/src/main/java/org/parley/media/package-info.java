/// Audio, video and screens of two to thirty people through a Jitsi Videobridge; knows no
/// conversation and no cluster.
@NullMarked
package org.parley.media;

import org.jspecify.annotations.NullMarked;
