package org.parley.gateway.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.policy.Document;
import org.parley.gateway.policy.Kind;
import org.parley.gateway.policy.Moved;
import org.parley.gateway.policy.PolicyLog;

/// Everybody of the enterprise as the log of policies says at the moment, prepared for looking up.
/// Safe for use by many threads; nothing here waits.
public final class Directory {

  private volatile PeopleIndex index;

  /// Follows `log` from now on.
  public Directory(PolicyLog log) {
    var now = log.now();
    var people = new HashMap<Address, Person>();
    now.of(Kind.PERSON)
        .forEach((name, document) -> {
          var address = new Address(name);
          people.put(address, PersonJson.person(address, document.json()));
        });
    index = PeopleIndex.of(people, groupNames(now.of(Kind.GROUP)));
    log.listen(moved -> index = after(index, moved));
  }

  /// Who has this address, be they enabled or not.
  public Optional<Person> find(Address address) {
    return index.find(address);
  }

  /// What somebody is called; their address if nobody knows them.
  public String displayName(Address address) {
    return find(address).map(Person::displayName).orElse(address.text());
  }

  /// The names of the groups of `person`.
  public List<String> groupNames(Person person) {
    return index.groupNames(person);
  }

  /// Up to `limit` enabled people, best match first, then by name. Each word of `text` must be the
  /// start of a word in a name, an address or what else `level` opens of a person, or be digits
  /// within a number that it opens; case and diacritics do not matter.
  public List<Person> search(String text, int limit, Function<Address, AuthorizationLevel> level) {
    return index.search(text, limit, level);
  }

  /// How many people there are.
  public int size() {
    return index.size();
  }

  private static PeopleIndex after(PeopleIndex before, Moved moved) {
    var groups = moved.touched(Kind.GROUP);
    var touched = moved.touched(Kind.PERSON);
    if (groups.isEmpty() && touched.isEmpty()) {
      return before;
    }
    var people = new HashMap<Address, Person>();
    var gone = new HashSet<Address>();
    for (var object : touched) {
      var address = new Address(object.name());
      moved
          .after()
          .find(object)
          .ifPresentOrElse(
              document -> people.put(address, PersonJson.person(address, document.json())),
              () -> gone.add(address));
    }
    return before.with(people, gone, groupNames(moved.after().of(Kind.GROUP)));
  }

  private static Map<String, String> groupNames(Map<String, Document> groups) {
    var names = new HashMap<String, String>();
    groups.forEach((id, document) -> names.put(id, document.json().path("name").asString(id)));
    return names;
  }
}
