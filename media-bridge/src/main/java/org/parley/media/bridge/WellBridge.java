package org.parley.media.bridge;

import org.parley.media.colibri.Load;

/// A bridge that answers and takes new conferences.
///
/// @param load as it last said
/// @param chosen how many conferences have been given to it since
public record WellBridge(Bridge bridge, Load load, int chosen) {}
