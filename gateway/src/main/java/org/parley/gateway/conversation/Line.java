package org.parley.gateway.conversation;

import io.vertx.core.buffer.Buffer;

/// An entry and the bytes it is stored and delivered as.
record Line(Entry entry, Buffer body) {}
