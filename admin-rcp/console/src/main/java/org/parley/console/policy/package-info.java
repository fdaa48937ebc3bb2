/// Editing policies: what was changed, whom that concerns, saving it, and from where rights come.
@NullMarked
package org.parley.console.policy;

import org.jspecify.annotations.NullMarked;
