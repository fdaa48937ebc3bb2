package org.parley.gateway.directory;

import org.parley.gateway.access.Command;

/// What a client asks about people.
public sealed interface DirectoryCommand extends Command
    permits SearchPeople, DescribePeople, EditProfile {}
