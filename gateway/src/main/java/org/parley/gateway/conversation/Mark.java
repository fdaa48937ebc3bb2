package org.parley.gateway.conversation;

/// How far somebody has read: up to `sequence`, having then seen `heard` messages of others.
record Mark(long sequence, long heard) {}
