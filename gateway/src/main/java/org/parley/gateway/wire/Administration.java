package org.parley.gateway.wire;

import org.parley.gateway.directory.PeopleImport;
import org.parley.gateway.hyperlink.Locations;
import org.parley.gateway.hyperlink.Recogniser;

/// What administrators work with over HTTP, and what each of them may do.
public record Administration(
    PeopleImport people, Locations locations, Recogniser recogniser, Authority authority) {}
