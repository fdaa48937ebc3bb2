package org.parley.gateway.administration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.gateway.access.Address;
import org.parley.gateway.policy.Document;
import org.parley.gateway.policy.Documents;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyJson;

/// What adding people to a group and taking others out of it comes to. Pure.
final class MemberPlan {

  private final Documents now;
  private final ObjectName group;
  private final Set<Address> seen = new HashSet<>();
  private final List<Edit> edits = new ArrayList<>();
  private final List<FieldFault> faults = new ArrayList<>();

  private MemberPlan(Documents now, ObjectName group) {
    this.now = now;
    this.group = group;
  }

  /// Who is in already, or not at all, stays so.
  static Plan of(
      Documents now, ObjectName group, Collection<Address> added, Collection<Address> removed) {
    var plan = new MemberPlan(now, group);
    plan.take(added, "/add/", true);
    var both = Set.copyOf(plan.seen);
    plan.seen.clear();
    plan.take(removed, "/remove/", false);
    plan.seen.stream()
        .filter(both::contains)
        .forEach(
            each -> plan.faults.add(new FieldFault("/remove", each + " is to be added as well")));
    return new Plan(plan.edits, plan.faults);
  }

  private void take(Collection<Address> people, String path, boolean in) {
    int index = 0;
    for (var person : people) {
      if (seen.add(person)) {
        take(person, path + index, in);
      }
      index++;
    }
  }

  private void take(Address person, String field, boolean in) {
    var object = ObjectName.person(person);
    var found = now.find(object).map(Document::json);
    if (found.isEmpty()) {
      faults.add(new FieldFault(field, "nobody has this address"));
      return;
    }
    var next = found.get().deepCopy();
    var ids = new LinkedHashSet<>(PolicyJson.texts(next, "groups"));
    boolean differs = in ? ids.add(group.name()) : ids.remove(group.name());
    if (differs && in && ids.size() > Checks.MOST_GROUPS) {
      faults.add(
          new FieldFault(field, "is in " + Checks.MOST_GROUPS + " groups, which is the most"));
    } else if (differs) {
      var array = next.putArray("groups");
      ids.forEach(array::add);
      edits.add(Edit.put(object, next));
    }
  }
}
