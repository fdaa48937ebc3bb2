/// The WebSocket API and the web pages: frames in, frames out.
@NullMarked
package org.parley.gateway.wire;

import org.jspecify.annotations.NullMarked;
