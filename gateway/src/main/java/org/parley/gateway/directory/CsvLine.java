package org.parley.gateway.directory;

/// One understood line: the person as it says, still without a password hash, and what it says of
/// the password.
record CsvLine(int line, Person person, NewPassword password) {}
