package org.parley.gateway.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Scope;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// All policy objects as the acts up to `sequence` leave them. Immutable; pure.
public final class Documents {

  private final long sequence;
  private final Map<Kind, Map<String, Document>> byKind;

  private Documents(long sequence, Map<Kind, Map<String, Document>> byKind) {
    this.sequence = sequence;
    this.byKind = byKind;
  }

  /// Before the first act.
  public static Documents none() {
    return new Documents(0, new EnumMap<>(Kind.class));
  }

  /// As a checkpoint kept them, some perhaps newer than `sequence`.
  static Documents of(long sequence, Map<ObjectName, Document> documents) {
    var byKind = new EnumMap<Kind, Map<String, Document>>(Kind.class);
    documents.forEach((object, document) ->
        byKind.computeIfAbsent(object.kind(), _ -> new HashMap<>()).put(object.name(), document));
    return new Documents(sequence, byKind);
  }

  /// The last act that is in here.
  public long sequence() {
    return sequence;
  }

  public Optional<Document> find(ObjectName object) {
    return Optional.ofNullable(of(object.kind()).get(object.name()));
  }

  /// All objects of `kind`, by their names.
  public Map<String, Document> of(Kind kind) {
    return byKind.getOrDefault(kind, Map.of());
  }

  /// The documents after `acts`, which follow each other. What an object has seen already is not
  /// done to it again, so acts may be folded over documents that are newer in part.
  public Documents then(Collection<Act> acts) {
    var next = new EnumMap<Kind, Map<String, Document>>(Kind.class);
    next.putAll(byKind);
    var copied = new EnumMap<Kind, Map<String, Document>>(Kind.class);
    long last = sequence;
    for (var act : acts) {
      last = act.sequence();
      for (var change : act.changes()) {
        var kind = change.object().kind();
        var documents =
            copied.computeIfAbsent(kind, each -> new HashMap<>(next.getOrDefault(each, Map.of())));
        apply(documents, change, act.sequence());
      }
    }
    next.putAll(copied);
    return new Documents(last, next);
  }

  /// The documents as `edits` would leave them, to look at.
  public Documents with(Collection<Edit> edits) {
    var author = new Author(new Address("nobody@localhost"), Scope.ADMINISTRATOR, "");
    return then(List.of(new Act(sequence + 1, Instant.EPOCH, author, changes(edits))));
  }

  /// The last act after one that makes `edits`: the same as now if they change nothing.
  public long sequenceAfter(Collection<Edit> edits) {
    return changes(edits).isEmpty() ? sequence : sequence + 1;
  }

  /// The changes that `edits` come to; what is so already is none.
  List<Change> changes(Collection<Edit> edits) {
    var changes = new ArrayList<Change>();
    for (var edit : edits) {
      change(edit).ifPresent(changes::add);
    }
    return changes;
  }

  private Optional<Change> change(Edit edit) {
    var old = find(edit.object()).map(Document::json);
    var name = edit.object();
    if (old.isEmpty()) {
      return edit.next().map(created -> new Change(name, Optional.empty(), Optional.of(created)));
    }
    if (edit.next().isEmpty()) {
      return Optional.of(new Change(name, old, Optional.empty()));
    }
    var next = edit.next().get();
    return MergePatch.between(old.get(), next)
        .map(after -> new Change(name, MergePatch.between(next, old.get()), Optional.of(after)));
  }

  private static void apply(Map<String, Document> documents, Change change, long sequence) {
    var name = change.object().name();
    var old = Optional.ofNullable(documents.get(name));
    if (old.filter(document -> document.revision() >= sequence).isPresent()) {
      return;
    }
    change
        .after()
        .ifPresentOrElse(
            patch -> documents.put(name, new Document(patched(old, change, patch), sequence)),
            () -> documents.remove(name));
  }

  private static ObjectNode patched(Optional<Document> old, Change change, ObjectNode patch) {
    var base =
        change.before().isEmpty()
            ? JsonNodeFactory.instance.objectNode()
            : old.map(Document::json).orElseGet(JsonNodeFactory.instance::objectNode);
    return MergePatch.apply(base, patch);
  }
}
