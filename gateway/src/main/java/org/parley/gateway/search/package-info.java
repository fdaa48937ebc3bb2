/// Words as searching compares them: the one tokenizer for messages and people.
@NullMarked
package org.parley.gateway.search;

import org.jspecify.annotations.NullMarked;
