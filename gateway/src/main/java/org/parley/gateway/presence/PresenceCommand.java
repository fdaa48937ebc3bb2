package org.parley.gateway.presence;

import org.parley.gateway.access.Command;

/// What a client asks about presence.
public sealed interface PresenceCommand extends Command
    permits ReportActivity, ReportDevice, ResetPresence, SetPresence, Unwatch, Watch {}
