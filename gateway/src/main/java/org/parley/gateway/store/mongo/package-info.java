/// The store in a MongoDB: for more than one node, and for production.
@NullMarked
package org.parley.gateway.store.mongo;

import org.jspecify.annotations.NullMarked;
