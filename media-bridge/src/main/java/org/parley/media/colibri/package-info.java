/// Speaks with one bridge: Colibri2 over REST, its load, and the socket of an endpoint. The only
/// place that knows Colibri's JSON.
@NullMarked
package org.parley.media.colibri;

import org.jspecify.annotations.NullMarked;
