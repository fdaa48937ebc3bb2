/// A crowd at work, a node killed in the middle, and an audit of everything acknowledged.
@NullMarked
package org.parley.it.crash;

import org.jspecify.annotations.NullMarked;
