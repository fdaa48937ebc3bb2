package org.parley.media.rtp;

/// The hash of the certificate that one side will show (RFC 8122 §5).
///
/// @param hash such as `sha-256`
/// @param value pairs of hexadecimal digits with colons between
public record Fingerprint(String hash, String value) {}
