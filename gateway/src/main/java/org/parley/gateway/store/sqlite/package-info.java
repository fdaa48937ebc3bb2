/// The store in one SQLite file: the embedded default, so that one command runs a durable node.
@NullMarked
package org.parley.gateway.store.sqlite;

import org.jspecify.annotations.NullMarked;
