/// Logs, rows and bytes kept durably; knows no feature's types.
@NullMarked
package org.parley.gateway.store;

import org.jspecify.annotations.NullMarked;
