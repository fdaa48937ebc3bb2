/// Lists the families of commands and runs them.
@NullMarked
package org.parley.gateway.command;

import org.jspecify.annotations.NullMarked;
