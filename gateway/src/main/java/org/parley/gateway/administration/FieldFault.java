package org.parley.gateway.administration;

/// What is wrong with one field of what an administrator asked for.
///
/// @param field a JSON pointer (RFC 6901), such as `/members/3`
public record FieldFault(String field, String message) {}
