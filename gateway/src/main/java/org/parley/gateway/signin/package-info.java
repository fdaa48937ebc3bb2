/// Proving who somebody is: passwords, tokens and what slows down guessing.
@NullMarked
package org.parley.gateway.signin;

import org.jspecify.annotations.NullMarked;
