package org.parley.gateway.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.json.Json;
import org.parley.gateway.policy.Document;
import org.parley.gateway.policy.Documents;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyJson;
import org.parley.gateway.policy.Ruling;
import org.parley.gateway.store.Row;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What bringing in the lines of a file comes to, given what there is. Pure.
///
/// @param passwords the hashes of the passwords that are new, by whose they are
/// @param author who brings them in
record ImportPlan(
    List<CsvLine> lines,
    Map<Address, String> passwords,
    Instant now,
    Address author,
    AccountGuard guard) {

  private static final int MOST_GROUPS = 1_000;

  private static final String OF_AN_ADMINISTRATOR =
      "this is an administrator: it takes the right to write administrators";

  /// The edits that make everybody as the file says.
  Ruling<Imported> decide(Documents documents) {
    var groups = new GroupNames(documents);
    var edits = new ArrayList<Edit>();
    var rows = new ArrayList<Row>();
    int added = 0;
    int changed = 0;
    for (var line : lines) {
      var name = ObjectName.person(line.address());
      var old = documents.find(name).map(Document::json);
      var next = next(line, old.orElseGet(ImportPlan::blank), old.isPresent(), groups);
      var hash = passwords.get(line.address());
      if (hash != null) {
        rows.add(Credentials.row(line.address(), hash));
      }
      if (old.isEmpty()) {
        added++;
      } else if (!old.get().equals(next)) {
        changed++;
      }
      edits.add(Edit.put(name, next));
    }
    var made = groups.added();
    var names = made.stream().map(ImportPlan::groupName).toList();
    edits.addAll(0, made);
    var faults = faults(documents, edits, made.size());
    return faults.isEmpty()
        ? new Ruling<>(
            edits, rows, new Imported.Done(added, changed, lines.size() - added - changed, names))
        : Ruling.leave(CsvFaults.of(faults));
  }

  /// The lines that the author may not bring in.
  List<CsvFault> guarded(Documents documents) {
    return lines.stream().flatMap(line -> fault(documents, line).stream()).toList();
  }

  private List<CsvFault> faults(Documents documents, List<Edit> edits, int groups) {
    var faults = new ArrayList<>(guarded(documents));
    if (groups > MOST_GROUPS) {
      faults.add(new CsvFault(0, "group", "more than " + MOST_GROUPS + " new groups"));
    }
    boolean locksOut = lines.stream().anyMatch(line -> line.enabled().equals(Optional.of(false)));
    if (faults.isEmpty() && locksOut && guard.losesLast(documents, documents.with(edits))) {
      faults.add(
          new CsvFault(
              0, CsvHeader.ENABLED, "one administrator of everything, able to sign in, stays"));
    }
    return faults;
  }

  /// A password is refused even where it is the one they have: else this would tell whether it is.
  private Optional<CsvFault> fault(Documents documents, CsvLine line) {
    boolean sets = !(line.password() instanceof NewPassword.Kept);
    boolean enabled =
        documents
            .find(ObjectName.person(line.address()))
            .map(document -> document.json().path("enabled").asBoolean(true))
            .orElse(true);
    boolean turns = line.enabled().filter(wanted -> wanted != enabled).isPresent();
    if ((!sets && !turns) || guard.maySecure(documents, author, line.address())) {
      return Optional.empty();
    }
    return Optional.of(
        new CsvFault(line.line(), sets ? "password" : CsvHeader.ENABLED, OF_AN_ADMINISTRATOR));
  }

  private ObjectNode next(CsvLine line, ObjectNode old, boolean known, GroupNames groups) {
    var next = old.deepCopy();
    next.put("displayName", line.displayName());
    line.fields().forEach((field, text) -> set(next, field.text(), text));
    var ids = next.putArray("groups");
    line.groups().forEach(group -> ids.add(groups.findOrAdd(group)));
    line.location().ifPresent(location -> set(next, CsvHeader.LOCATION, location.orElse("")));
    line.enabled().ifPresent(enabled -> enable(next, enabled));
    line.rights().ifPresent(rights -> PolicyJson.rights(next, rights));
    var hash = passwords.get(line.address());
    if (hash != null) {
      Credentials.name(next, hash, Json.text(now));
      if (known) {
        next.put("tokensFrom", Json.text(now));
      }
    }
    return next;
  }

  /// Who is disabled stays signed out when they are enabled again.
  private void enable(ObjectNode next, boolean enabled) {
    if (!enabled && next.path("enabled").asBoolean(true)) {
      next.put("tokensFrom", Json.text(now));
    }
    next.put("enabled", enabled);
  }

  private static void set(ObjectNode json, String property, String text) {
    if (text.isEmpty()) {
      json.remove(property);
    } else {
      json.put(property, text);
    }
  }

  private static ObjectNode blank() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("enabled", true).putArray("rights");
    return json;
  }

  private static String groupName(Edit edit) {
    return edit.next().map(json -> json.path("name").asString("")).orElse("");
  }
}
