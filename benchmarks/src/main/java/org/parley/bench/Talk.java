package org.parley.bench;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/// A conversation of some clients, the first of whom started it.
final class Talk {

  private final List<Client> members;
  private final Ledger ledger;

  /// One in front of a counter makes the ids of all conversations and runs differ.
  private final String prefix = UUID.randomUUID() + "-";

  private final Chatter chatter = new Chatter();
  private int said;

  private Talk(List<Client> members, Ledger ledger) {
    this.members = members;
    this.ledger = ledger;
  }

  static Future<Talk> start(List<Client> members) {
    var others = new JsonArray(members.stream().skip(1).map(Client::address).toList());
    var request = new JsonObject().put("participants", others);
    if (members.size() > 2) {
      request.put("clientId", UUID.randomUUID().toString());
    }
    return members
        .getFirst()
        .command("StartConversation", request)
        .map(ok -> new Talk(members, new Ledger(ok.getString("conversation"))));
  }

  List<Client> members() {
    return members;
  }

  int size() {
    return members.size();
  }

  String conversation() {
    return ledger.conversation();
  }

  int acknowledged() {
    return ledger.acknowledged();
  }

  /// Lets a member send a message; completes with its sequence when it is acknowledged.
  Future<Long> say(int member) {
    String clientId = prefix + said++;
    var message =
        new JsonObject()
            .put("conversation", conversation())
            .put("clientId", clientId)
            .put("text", chatter.message());
    return members
        .get(member)
        .command("SendMessage", message)
        .map(ok -> {
          long sequence = ok.getLong("sequence");
          ledger.acknowledged(clientId, sequence);
          return sequence;
        });
  }

  Future<Audit> audit() {
    return ledger.audit(members.getFirst());
  }
}
