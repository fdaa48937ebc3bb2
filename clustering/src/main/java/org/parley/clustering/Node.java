package org.parley.clustering;

/// One running server process at a site; a restarted process is another incarnation.
public record Node(String name, Site site, long incarnation) {}
