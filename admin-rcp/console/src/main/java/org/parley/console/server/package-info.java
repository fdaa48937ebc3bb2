/// What a Parley server is asked over REST, and what it answers.
@NullMarked
package org.parley.console.server;

import org.jspecify.annotations.NullMarked;
