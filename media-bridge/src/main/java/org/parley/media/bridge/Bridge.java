package org.parley.media.bridge;

import java.net.URI;

/// A Jitsi Videobridge of the enterprise.
///
/// @param name unique among the bridges
/// @param rest where its REST interface is; it has no authentication, so it must be private
/// @param site where it stands, such as `berlin`
public record Bridge(String name, URI rest, String site) {}
