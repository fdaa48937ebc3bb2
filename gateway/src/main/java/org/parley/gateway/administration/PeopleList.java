package org.parley.gateway.administration;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.gateway.access.Address;
import org.parley.gateway.directory.PeopleExport;
import org.parley.gateway.directory.Person;
import org.parley.gateway.directory.PersonJson;
import org.parley.gateway.policy.Document;
import org.parley.gateway.policy.Kind;
import org.parley.gateway.policy.PolicyJson;
import org.parley.gateway.policy.PolicyLog;

/// Lists people for administrators, who see everything of them but passwords.
public final class PeopleList {

  /// What to look for; what is empty does not matter.
  ///
  /// @param text a part of the address or the name, whatever its capitals
  /// @param group the id of a group they are in
  public record Wanted(Optional<String> text, Optional<String> group, Optional<Boolean> enabled) {

    private boolean fits(String address, Document document) {
      var json = document.json();
      return enabled.map(wanted -> json.path("enabled").asBoolean(true) == wanted).orElse(true)
          && group.map(id -> PolicyJson.texts(json, "groups").contains(id)).orElse(true)
          && text.map(part -> has(address, json.path("displayName").asString(""), part))
              .orElse(true);
    }

    private static boolean has(String address, String name, String part) {
      var wanted = part.toLowerCase(Locale.ROOT);
      return address.contains(wanted) || name.toLowerCase(Locale.ROOT).contains(wanted);
    }
  }

  private final PolicyLog log;

  public PeopleList(PolicyLog log) {
    this.log = log;
  }

  /// Everybody who fits, by their addresses; looks through everybody.
  public Map<String, Document> find(Wanted wanted) {
    var found = new HashMap<String, Document>();
    log.now()
        .of(Kind.PERSON)
        .forEach((address, document) -> {
          if (wanted.fits(address, document)) {
            found.put(address, document);
          }
        });
    return found;
  }

  /// Everybody as a file to be imported again.
  public String csv() {
    var now = log.now();
    var people = new TreeMap<Address, Person>();
    now.of(Kind.PERSON)
        .forEach((name, document) -> {
          var address = new Address(name);
          people.put(address, PersonJson.person(address, document.json()));
        });
    var names = new HashMap<String, String>();
    now.of(Kind.GROUP)
        .forEach((id, document) -> names.put(id, document.json().path("name").asString(id)));
    return PeopleExport.csv(people.values(), names);
  }
}
