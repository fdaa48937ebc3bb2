package org.parley.media.colibri;

/// How busy a bridge says it is.
///
/// @param stress 0 is idle, from 1 on it is overloaded
/// @param leaving whether it takes no new conferences: it drains, or shuts down
public record Load(double stress, int conferences, int endpoints, boolean leaving) {}
