/// A database for trying Parley out and for its tests: speaks as much of MongoDB's protocol as
/// Parley uses, in one process. No replacement for a MongoDB.
@NullMarked
package org.parley.trial;

import org.jspecify.annotations.NullMarked;
