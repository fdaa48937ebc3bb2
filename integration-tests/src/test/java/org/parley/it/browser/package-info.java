/// What people do on the page, in a real browser: found by role and name, as assistive technology
/// finds it.
@NullMarked
package org.parley.it.browser;

import org.jspecify.annotations.NullMarked;
