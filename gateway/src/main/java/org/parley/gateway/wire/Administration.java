package org.parley.gateway.wire;

import org.parley.gateway.directory.PeopleImport;
import org.parley.gateway.hyperlink.Locations;
import org.parley.gateway.hyperlink.Recogniser;

/// What administrators work with over HTTP.
public record Administration(PeopleImport people, Locations locations, Recogniser recogniser) {}
