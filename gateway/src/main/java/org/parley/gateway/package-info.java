/// A UCServer node: one package per feature, put together by `Gateway`.
@NullMarked
package org.parley.gateway;

import org.jspecify.annotations.NullMarked;
