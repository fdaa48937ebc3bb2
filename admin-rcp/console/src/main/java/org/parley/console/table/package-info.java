/// Tables of many rows that are fetched as one scrolls.
@NullMarked
package org.parley.console.table;

import org.jspecify.annotations.NullMarked;
