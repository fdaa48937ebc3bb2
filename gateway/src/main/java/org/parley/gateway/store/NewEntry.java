package org.parley.gateway.store;

import io.vertx.core.buffer.Buffer;

/// An entry that has no sequence yet; within one log no two entries share a `fence`.
public record NewEntry(String fence, Buffer body) {}
