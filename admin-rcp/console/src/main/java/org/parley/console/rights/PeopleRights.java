package org.parley.console.rights;

import java.util.List;
import java.util.Optional;

/// Some people in the order of their addresses; `next` is where to go on, absent at the end.
record PeopleRights(List<PersonRights> items, Optional<String> next) {}
