package org.parley.console.rights;

import java.util.List;
import java.util.Optional;

/// Some groups in the order of their ids; `next` is where to go on, absent at the end.
record GroupPage(List<GroupRights> items, Optional<String> next) {}
