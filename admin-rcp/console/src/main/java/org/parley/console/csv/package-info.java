/// Files that are opened in spreadsheets as well.
@NullMarked
package org.parley.console.csv;

import org.jspecify.annotations.NullMarked;
