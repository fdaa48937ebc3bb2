/// People who talk to a node over its WebSocket and HTTP API, as a story tells it.
@NullMarked
package org.parley.it.client;

import org.jspecify.annotations.NullMarked;
