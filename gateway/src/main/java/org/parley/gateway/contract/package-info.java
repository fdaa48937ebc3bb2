/// The contract of the REST API: the OpenAPI document, read once, and what it lets requests be.
@NullMarked
package org.parley.gateway.contract;

import org.jspecify.annotations.NullMarked;
