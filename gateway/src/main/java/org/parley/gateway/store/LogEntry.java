package org.parley.gateway.store;

import io.vertx.core.buffer.Buffer;

/// One stored line of a log.
public record LogEntry(long sequence, String fence, Buffer body) {}
