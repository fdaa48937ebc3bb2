/// Bytes on a TCP connection, for frames that no decent client would send.
@NullMarked
package org.parley.it.raw;

import org.jspecify.annotations.NullMarked;
