/// Signing in to a server.
@NullMarked
package org.parley.console.signin;

import org.jspecify.annotations.NullMarked;
