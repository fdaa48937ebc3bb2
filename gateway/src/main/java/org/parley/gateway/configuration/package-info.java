/// What the operator set: the command line and one YAML file, read into one tree of records.
@NullMarked
package org.parley.gateway.configuration;

import org.jspecify.annotations.NullMarked;
