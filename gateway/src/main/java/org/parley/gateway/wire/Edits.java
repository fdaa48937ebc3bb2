package org.parley.gateway.wire;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.gateway.administration.Edited;
import org.parley.gateway.administration.FieldFault;
import org.parley.gateway.administration.PolicyDesk;
import org.parley.gateway.administration.Wish;
import org.parley.gateway.directory.Credentials;
import org.parley.gateway.policy.Document;
import org.parley.gateway.policy.Kind;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyLog;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What all policy objects have in common over HTTP: how one is shown, created, changed against the
/// state that its ETag names, and removed.
final class Edits {

  private final PolicyLog log;
  private final PolicyDesk desk;

  Edits(PolicyLog log, PolicyDesk desk) {
    this.log = log;
    this.desk = desk;
  }

  PolicyLog log() {
    return log;
  }

  PolicyDesk desk() {
    return desk;
  }

  /// The object with its ETag.
  Future<Answer> show(ObjectName object) {
    return Future.succeededFuture(
        log.now().find(object).map(found -> answer(200, object, found)).orElseGet(Edits::missing));
  }

  /// Creates the object as the body says, but for `without`, which is no part of it.
  Future<Answer> create(Asked asked, ObjectName object, String... without) {
    var body = body(asked);
    body.remove(List.of(without));
    return desk.create(asked.author(), new Wish(object, Optional.of(body)))
        .map(edited -> answer(201, edited));
  }

  /// Patches the object by the body (RFC 7396).
  Future<Answer> patch(Asked asked, ObjectName object) {
    return edit(asked, new Wish(object, Optional.of(body(asked))));
  }

  Future<Answer> remove(Asked asked, ObjectName object) {
    return edit(asked, new Wish(object, Optional.empty()));
  }

  private Future<Answer> edit(Asked asked, Wish wish) {
    long stands = log.now().find(wish.object()).map(Document::revision).orElse(0L);
    var expected = asked.ifMatch();
    if (stands > 0 || wish.object().kind() == Kind.GLOBAL) {
      expected.require(stands);
    }
    return desk.edit(asked.author(), wish, stands).map(Edits::answer);
  }

  /// What became of a change.
  static Answer answer(Edited edited) {
    return answer(200, edited);
  }

  private static Answer answer(int status, Edited edited) {
    return switch (edited) {
      case Edited.Done done -> answer(status, done.object(), done.document());
      case Edited.Gone _ -> Answer.empty();
      case Edited.Missing _ -> missing();
      case Edited.Exists _ ->
          Answer.problem(Problem.of(409, "Conflict", "There is one of this name already."));
      case Edited.Stale stale -> throw IfMatch.stale(stale.revision());
      case Edited.Forbidden _ -> forbidden();
      case Edited.Faulty faulty -> faulty(faulty.faults());
    };
  }

  static Answer faulty(List<FieldFault> faults) {
    var first = faults.getFirst();
    return Answer.problem(
        new Problem(
            422,
            "Unprocessable Content",
            "Nothing was changed. "
                + (first.field().isEmpty() ? "" : first.field() + ": ")
                + first.message()
                + '.',
            Map.of("errors", faults.stream().limit(20).map(Edits::error).toList())));
  }

  private static Map<String, String> error(FieldFault fault) {
    var error = new LinkedHashMap<String, String>();
    error.put("in", "body");
    error.put("field", fault.field());
    error.put("message", fault.message());
    return error;
  }

  /// Only who may write administrators may do this.
  static Answer forbidden() {
    return Answer.problem(
        Problem.of(
            403,
            "Forbidden",
            "This is an administrator: it takes the right to write administrators."));
  }

  static Answer missing() {
    return Answer.problem(Problem.of(404, "Not Found", "There is no such thing."));
  }

  private static Answer answer(int status, ObjectName object, Document document) {
    return Answer.json(status, shown(object, document)).tagged(document.revision());
  }

  /// A page of objects, each with its revision.
  static Page.Paged<ObjectNode> page(
      Page page, Map<String, Document> objects, Function<String, ObjectName> name) {
    var keys = objects.keySet().stream().sorted().toList();
    var some = page.of(keys, key -> key);
    return new Page.Paged<>(
        some.items().stream()
            .flatMap(key ->
                Optional.ofNullable(objects.get(key))
                    .map(document -> shown(name.apply(key), document))
                    .stream())
            .toList(),
        some.next());
  }

  /// The object as it is shown: with what names it, and where it stands.
  static ObjectNode shown(ObjectName object, Document document) {
    var json = JsonNodeFactory.instance.objectNode();
    switch (object.kind()) {
      case GROUP -> json.put("id", object.name());
      case PERSON, ADMINISTRATOR, CONTACTS -> json.put("address", object.name());
      case GLOBAL -> {}
    }
    json.setAll(document.json());
    Credentials.hide(json);
    return json.put("revision", document.revision());
  }

  private static ObjectNode body(Asked asked) {
    return (ObjectNode) asked.json().orElseThrow();
  }
}
