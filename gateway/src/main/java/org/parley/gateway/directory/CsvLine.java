package org.parley.gateway.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Right;

/// One understood line: what it says of a person. What the file has no column for stays as it is.
///
/// @param fields what shall stand in the fields that the file has columns for, empty to clear
/// @param groups the names of the groups they shall be members of
/// @param location the name of their location, empty for the standard one; if the file tells
record CsvLine(
    int line,
    Address address,
    String displayName,
    Map<Profile.Field, String> fields,
    List<String> groups,
    Optional<Optional<String>> location,
    Optional<Boolean> enabled,
    Optional<Set<Right>> rights,
    NewPassword password) {}
