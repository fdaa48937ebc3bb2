/// Faults done to a cluster under load, and the audit of what everybody has afterwards.
@NullMarked
package org.parley.it.cluster;

import org.jspecify.annotations.NullMarked;
