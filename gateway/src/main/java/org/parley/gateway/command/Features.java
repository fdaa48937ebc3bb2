package org.parley.gateway.command;

import org.parley.gateway.authorization.Authorizations;
import org.parley.gateway.call.Calls;
import org.parley.gateway.conversation.Conversations;
import org.parley.gateway.directory.People;
import org.parley.gateway.presence.Presences;

/// Who performs which family of commands.
public record Features(
    Conversations conversations,
    People people,
    Authorizations authorizations,
    Presences presences,
    Calls calls) {}
