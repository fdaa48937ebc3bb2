/// Everything that administrators set and people grant: one log of changes to JSON documents, the
/// state that it folds to, and the history that it is.
@NullMarked
package org.parley.gateway.policy;

import org.jspecify.annotations.NullMarked;
