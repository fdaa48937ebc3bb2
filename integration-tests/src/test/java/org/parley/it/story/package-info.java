/// What people experience: conversations, participants, history, marks and devices.
@NullMarked
package org.parley.it.story;

import org.jspecify.annotations.NullMarked;
