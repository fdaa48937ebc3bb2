/// A cluster on one machine whose nodes can be killed, frozen and cut off from each other.
@NullMarked
package org.parley.it.lab;

import org.jspecify.annotations.NullMarked;
