/// The plain page in a real browser.
@NullMarked
package org.parley.it.browser;

import org.jspecify.annotations.NullMarked;
