/// What media is made of, in the words of RTP: kinds, payload types, sources, transports; knows no
/// wire format.
@NullMarked
package org.parley.media.rtp;

import org.jspecify.annotations.NullMarked;
