package org.parley.gateway.call;

import org.parley.gateway.access.Command;

/// What can be asked about calls.
public sealed interface CallCommand extends Command permits Call, ListCalls, AboutCall {}
