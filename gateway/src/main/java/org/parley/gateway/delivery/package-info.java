/// Takes entries and events to the sessions of those who may see them.
@NullMarked
package org.parley.gateway.delivery;

import org.jspecify.annotations.NullMarked;
