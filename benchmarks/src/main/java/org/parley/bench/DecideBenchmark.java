package org.parley.bench;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.parley.gateway.access.Access;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Decision;
import org.parley.gateway.access.GlobalPolicy;
import org.parley.gateway.access.Group;
import org.parley.gateway.access.Permission;
import org.parley.gateway.access.PersonalPolicy;
import org.parley.gateway.access.Policies;
import org.parley.gateway.access.Question;
import org.parley.gateway.access.Right;

/// What a decision costs among 5,000 people who are all in the same 20 groups, with every reason
/// and without.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecideBenchmark {

  private static final int PEOPLE = 5_000;
  private static final int GROUPS = 20;

  private final Access access = new Access();
  private final Policies policies = policies();
  private int next;

  @Benchmark
  public Decision decideLevelWithReasons() {
    next = (next + 1) % (PEOPLE - 1);
    return access.decide(
        policies, Question.toward(person(next), Permission.SEE_MOBILE, person(next + 1)));
  }

  @Benchmark
  public Decision decideRightWithReasons() {
    next = (next + 1) % PEOPLE;
    return access.decide(policies, Question.holds(person(next), Right.CHAT));
  }

  @Benchmark
  public boolean levelSuffices() {
    next = (next + 1) % (PEOPLE - 1);
    return access.may(policies, person(next), Permission.SEE_MOBILE, person(next + 1));
  }

  private final Address[] addresses =
      IntStream.range(0, PEOPLE).mapToObj(DecideBenchmark::address).toArray(Address[]::new);

  private Address person(int number) {
    return addresses[number];
  }

  private static Policies policies() {
    var groups = new HashMap<String, Group>();
    var ids = new LinkedHashSet<String>();
    for (int i = 0; i < GROUPS; i++) {
      var id = "group-" + i;
      ids.add(id);
      groups.put(
          id,
          new Group(
              id,
              id,
              true,
              AuthorizationLevel.BUSINESS,
              Optional.of(address(i)),
              Optional.empty(),
              AuthorizationLevel.TEAM,
              Set.of(Right.CHAT)));
    }
    var people = new HashMap<Address, PersonalPolicy>();
    for (int i = 0; i < PEOPLE; i++) {
      people.put(address(i), new PersonalPolicy(true, Set.of(), ids));
    }
    return new Policies(GlobalPolicy.standard(), groups, people, Map.of());
  }

  private static Address address(int number) {
    return new Address("p%05d@bench.example".formatted(number));
  }
}
