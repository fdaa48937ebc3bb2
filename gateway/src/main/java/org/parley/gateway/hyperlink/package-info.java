/// What in a text can be opened: numbers to call, addresses to write to, pages and files. Pure.
@NullMarked
package org.parley.gateway.hyperlink;

import org.jspecify.annotations.NullMarked;
