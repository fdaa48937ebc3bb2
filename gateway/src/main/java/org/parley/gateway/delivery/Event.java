package org.parley.gateway.delivery;

/// Something a session is told without having asked; a record whose simple name is its `event`.
public interface Event {}
