package org.parley.gateway.wire;

import org.parley.gateway.directory.PeopleImport;
import org.parley.gateway.hyperlink.Locations;
import org.parley.gateway.hyperlink.Recogniser;
import org.parley.gateway.signin.SignIn;

/// What administrators work with over HTTP, and what each of them may do.
public record Administration(
    PeopleImport people, Locations locations, Recogniser recogniser, Authority authority) {

  Administrators administrators(SignIn signIn) {
    return new Administrators(signIn::holder, authority);
  }
}
