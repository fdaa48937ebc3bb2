/// Forms in which something is entered and saved.
@NullMarked
package org.parley.console.form;

import org.jspecify.annotations.NullMarked;
