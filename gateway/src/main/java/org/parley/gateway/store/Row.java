package org.parley.gateway.store;

import io.vertx.core.buffer.Buffer;

/// A value that may be replaced by one of the same or a higher version.
public record Row(RowKey key, long version, Buffer value) {}
