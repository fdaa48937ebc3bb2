package org.parley.media.rtp;

/// A header extension under the number that packets carry (RFC 8285).
public record HeaderExtension(int id, String uri) {}
