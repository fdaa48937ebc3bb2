package org.parley.gateway.store;

/// Where a row lives: rows of one partition of a table are read together, in order of their key.
public record RowKey(String table, String partition, String key) {}
