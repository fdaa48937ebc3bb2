package org.parley.gateway.directory;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Group;
import org.parley.gateway.policy.Documents;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyJson;
import org.parley.gateway.policy.Ruling;

/// A made-up company of 44 people at two sites to try the server with; everybody has the same
/// password. Berlin's numbers are of the ranges that the Bundesnetzagentur keeps free for films
/// (its notice 148/2021: 0171 39200xx, 0176 040690xx, 030 23125xxx). Portugal keeps none, so the
/// mobile phones of Lisbon are British, of Ofcom's numbers for drama (07700 900xxx).
public final class DemoCompany {

  /// The password of everybody in the company.
  public static final String PASSWORD = "parley-demo";

  /// Who is there where the company is.
  public static final Address SOMEBODY = new Address("anna@berlin.example");

  private static final Map<String, String> HEADS =
      Map.of(
          "Management", "anna@berlin.example",
          "Sales", "joerg@berlin.example",
          "Engineering", "sabine@berlin.example",
          "Support", "stefan@berlin.example",
          "Reception", "greta@berlin.example");

  private DemoCompany() {}

  /// Opens the company's file for a [PeopleImport].
  public static InputStream open() {
    return Objects.requireNonNull(DemoCompany.class.getResourceAsStream("demo-people.csv"));
  }

  /// Makes a team with a head of each of the company's groups that its import has just `made`.
  public static Ruling<Boolean> team(Documents now, List<String> made) {
    var names = new GroupNames(now);
    var edits =
        made.stream()
            .flatMap(name -> names.find(name).stream())
            .map(ObjectName::group)
            .flatMap(object ->
                now
                    .find(object)
                    .map(found -> PolicyJson.group(object.name(), found.json()))
                    .map(group -> Edit.put(object, PolicyJson.json(team(group))))
                    .stream())
            .toList();
    return Ruling.make(edits, !edits.isEmpty());
  }

  private static Group team(Group group) {
    return new Group(
        group.id(),
        group.name(),
        group.active(),
        AuthorizationLevel.TEAM,
        Optional.ofNullable(HEADS.get(group.name())).map(Address::new),
        group.deputy(),
        AuthorizationLevel.PERSONAL,
        group.rights());
  }
}
