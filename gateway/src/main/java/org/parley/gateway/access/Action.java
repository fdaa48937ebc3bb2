package org.parley.gateway.access;

/// Something that can be allowed or not: a [Right] that somebody holds, or a [Permission] that they
/// have toward another person.
public sealed interface Action permits Right, Permission {}
