package org.parley.gateway.wire;

import org.parley.gateway.access.Area;
import org.parley.gateway.access.Reach;
import org.parley.gateway.signin.Holder;

/// Says whether an administrator may go so far in an area; asked on event loops, so it must not
/// wait for anything.
@FunctionalInterface
public interface Authority {

  boolean allows(Holder administrator, Area area, Reach reach);
}
