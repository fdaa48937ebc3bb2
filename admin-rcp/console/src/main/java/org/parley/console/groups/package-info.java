/// The page of groups: what members hold and may do to each other, and who they are.
@NullMarked
package org.parley.console.groups;

import org.jspecify.annotations.NullMarked;
