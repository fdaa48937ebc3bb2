package org.parley.gateway.administration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.parley.gateway.policy.Documents;
import org.parley.gateway.policy.ObjectName;

/// Changes that an administrator wants granted together or not at all. Pure.
public record ChangeSet(List<Item> items) {

  /// One of them, for the revision at which its object was seen.
  public record Item(Wish wish, long revision) {}

  public ChangeSet {
    items = List.copyOf(items);
  }

  List<Wish> wishes() {
    return items.stream().map(Item::wish).toList();
  }

  /// Where an object is changed that an earlier item changes already: what was seen of it would
  /// hold for the first one only.
  ///
  /// @param path where each item is found, by its index
  List<FieldFault> repeated(IntFunction<String> path) {
    var seen = new HashSet<ObjectName>();
    var faults = new ArrayList<FieldFault>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(items.get(i).wish.object())) {
        faults.add(new FieldFault(path.apply(i) + "/object", "this object is named before"));
      }
    }
    return faults;
  }

  /// The objects that are gone, or no longer as they were seen.
  List<Standing> stale(Documents now) {
    return items.stream()
        .flatMap(item ->
            Optional.of(Standing.of(now, item.wish.object()))
                .filter(standing -> !standing.revision().equals(Optional.of(item.revision)))
                .stream())
        .toList();
  }
}
