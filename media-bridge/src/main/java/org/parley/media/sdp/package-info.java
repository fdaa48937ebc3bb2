/// The session descriptions (RFC 8866) that the server offers, and what it takes from answers.
/// Pure.
@NullMarked
package org.parley.media.sdp;

import org.jspecify.annotations.NullMarked;
