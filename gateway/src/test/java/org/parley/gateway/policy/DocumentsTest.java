package org.parley.gateway.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.gateway.policy.Objects.AUTHOR;
import static org.parley.gateway.policy.Objects.SALES;
import static org.parley.gateway.policy.Objects.SUPPORT;
import static org.parley.gateway.policy.Objects.json;
import static org.parley.gateway.policy.Objects.put;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentsTest {

  private final List<Act> acts = new ArrayList<>();
  private Documents now = Documents.none();

  @Test
  void anObjectIsWhatItsChangesAddUpTo() {
    make(put(SALES, "{'name':'Sales','level':'TEAM'}"));
    make(put(SALES, "{'name':'Sales','level':'PUBLIC','head':'anna@berlin.example'}"));
    make(put(SUPPORT, "{'name':'Support'}"));
    make(put(SALES, "{'name':'Sales','head':'anna@berlin.example'}"));

    assertDocument(SALES, "{'name':'Sales','head':'anna@berlin.example'}", 4);
    assertDocument(SUPPORT, "{'name':'Support'}", 3);
    assertEquals(4, now.sequence());
  }

  @Test
  void aChangeHoldsWhatDiffersAndWhatWas() {
    make(put(SALES, "{'name':'Sales','level':'TEAM'}"));
    make(put(SALES, "{'name':'Sales','level':'PUBLIC','active':true}"));
    assertEquals(
        List.of(
            new Change(
                SALES,
                Optional.of(json("{'level':'TEAM','active':null}")),
                Optional.of(json("{'level':'PUBLIC','active':true}")))),
        acts.getLast().changes());
  }

  @Test
  void whatIsSoAlreadyIsNoChange() {
    make(put(SALES, "{'name':'Sales','level':'TEAM'}"));
    assertEquals(List.of(), now.changes(List.of(put(SALES, "{'level':'TEAM','name':'Sales'}"))));
    assertEquals(List.of(), now.changes(List.of(Edit.remove(SUPPORT))));
  }

  @Test
  void whatIsRemovedIsGoneAndCanBeMadeAnew() {
    make(put(SALES, "{'name':'Sales','level':'TEAM'}"));
    make(Edit.remove(SALES));
    assertEquals(Optional.empty(), now.find(SALES));
    assertEquals(Map.of(), now.of(Kind.GROUP));
    assertEquals(
        Optional.of(json("{'name':'Sales','level':'TEAM'}")),
        acts.getLast().changes().getFirst().before(),
        "the log says what it was");

    make(put(SALES, "{'name':'Sales again'}"));
    assertDocument(SALES, "{'name':'Sales again'}", 3);
  }

  @Test
  void anEarlierStateStaysWhatItWas() {
    make(put(SALES, "{'name':'Sales'}"));
    var earlier = now;
    make(put(SALES, "{'name':'Trade'}"));
    make(Edit.remove(SALES));
    assertEquals(json("{'name':'Sales'}"), earlier.find(SALES).orElseThrow().json());
  }

  /// A checkpoint is written object by object, so a start may find some newer than the rest.
  @Test
  void actsFoldOverObjectsThatAreNewerInPart() {
    make(put(SALES, "{'n':1}"), put(SUPPORT, "{'n':1}"));
    var old = now;
    make(put(SALES, "{'n':2,'only':'here'}"));
    make(Edit.remove(SUPPORT));
    make(put(SUPPORT, "{'n':4}"));
    make(put(SALES, "{'n':5}"));
    make(Edit.remove(SUPPORT));
    make(put(SUPPORT, "{'n':7}"));
    for (int kept = 1; kept <= acts.size(); kept++) {
      var newer = Documents.none().then(acts.subList(0, kept));
      for (var mixed : List.of(mix(old, newer, SALES), mix(old, newer, SUPPORT))) {
        var folded = mixed.then(acts.subList(1, acts.size()));
        assertEquals(now.of(Kind.GROUP), folded.of(Kind.GROUP));
        assertEquals(now.sequence(), folded.sequence());
      }
    }
  }

  /// `old`, with `object` as it is in `newer`.
  private static Documents mix(Documents old, Documents newer, ObjectName object) {
    var documents = new HashMap<ObjectName, Document>();
    old.of(Kind.GROUP).forEach((id, document) -> documents.put(ObjectName.group(id), document));
    documents.remove(object);
    newer.find(object).ifPresent(document -> documents.put(object, document));
    return Documents.of(old.sequence(), documents);
  }

  private void make(Edit... edits) {
    var changes = now.changes(List.of(edits));
    assertTrue(!changes.isEmpty());
    var act = new Act(now.sequence() + 1, Instant.EPOCH, AUTHOR, changes);
    acts.add(act);
    now = now.then(List.of(act));
  }

  private void assertDocument(ObjectName object, String quoted, long revision) {
    assertEquals(new Document(json(quoted), revision), now.find(object).orElseThrow());
  }
}
