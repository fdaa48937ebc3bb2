package org.parley.gateway.hyperlink;

/// What finds each kind of link that does not depend on a location; for any number of texts at a
/// time.
record Finders(Schemes schemes, Webs webs, Mails mails, Shares shares) {

  static Finders of(Schemes schemes) {
    var lookAlikes = new LookAlikes();
    var ends = new Ends();
    return new Finders(
        schemes,
        new Webs(schemes, lookAlikes, ends),
        new Mails(lookAlikes, ends),
        new Shares(lookAlikes));
  }
}
