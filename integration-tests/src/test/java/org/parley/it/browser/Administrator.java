package org.parley.it.browser;

import java.net.http.HttpClient;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.parley.it.client.Eventually;
import org.parley.it.client.Person;
import org.parley.it.client.Rest;
import org.parley.it.node.NodeProcess;

/// Whom a node without people lets in once.
final class Administrator {

  private static final Pattern OFFER = Pattern.compile("Sign in once as (\\S+), password (\\S+),");

  private Administrator() {}

  /// Reads in what `node` prints who may sign in, and how.
  static Person offeredBy(NodeProcess node) {
    MatchResult offer =
        Eventually.find(
            "the offer", () -> OFFER.matcher(node.output()).results().findFirst(), node::output);
    var rest = new Rest(HttpClient.newHttpClient(), node.uri());
    return new Person(offer.group(1), offer.group(2), rest);
  }
}
