/// How Parley writes and reads JSON.
@NullMarked
package org.parley.gateway.json;

import org.jspecify.annotations.NullMarked;
