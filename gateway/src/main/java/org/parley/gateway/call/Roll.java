package org.parley.gateway.call;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parley.gateway.access.Address;

/// Everybody whom a call is about, in the order in which they came to it.
record Roll(Map<Address, Member> members) {
  Roll {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  Roll with(Address who, Member as) {
    var next = new LinkedHashMap<>(members);
    next.put(who, as);
    return new Roll(next);
  }

  /// Each who is of `kind` becomes what `change` says.
  <M extends Member> Roll each(Class<M> kind, Function<M, Member> change) {
    var next = new LinkedHashMap<Address, Member>();
    members.forEach(
        (who, as) -> next.put(who, kind.isInstance(as) ? change.apply(kind.cast(as)) : as));
    return new Roll(next);
  }

  Optional<Member> find(Address who) {
    return Optional.ofNullable(members.get(who));
  }

  Optional<Member.In> in(Address who) {
    return find(who).filter(Member.In.class::isInstance).map(Member.In.class::cast);
  }

  List<Address> whoAreIn() {
    return all(Member.In.class);
  }

  List<Address> rung() {
    return all(Member.Rung.class);
  }

  List<Address> tookPart() {
    return which(Member::tookPart).toList();
  }

  /// Since when the device has been away that went first.
  Optional<Instant> firstAway() {
    return members.values().stream()
        .filter(Member.In.class::isInstance)
        .flatMap(as -> ((Member.In) as).away().stream())
        .min(Instant::compareTo);
  }

  private List<Address> all(Class<? extends Member> kind) {
    return which(kind::isInstance).toList();
  }

  private Stream<Address> which(Predicate<Member> fits) {
    return members.entrySet().stream()
        .filter(each -> fits.test(each.getValue()))
        .map(Map.Entry::getKey);
  }
}
