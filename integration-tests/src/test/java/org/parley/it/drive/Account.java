package org.parley.it.drive;

/// Somebody who has signed in over HTTP and goes by the token from then on.
public record Account(String address, String token) {}
