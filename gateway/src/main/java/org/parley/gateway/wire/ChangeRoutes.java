package org.parley.gateway.wire;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.gateway.access.Area;
import org.parley.gateway.access.Reach;
import org.parley.gateway.administration.Applied;
import org.parley.gateway.administration.ChangeSet;
import org.parley.gateway.administration.Planned;
import org.parley.gateway.administration.PolicyDesk;
import org.parley.gateway.administration.Standing;
import org.parley.gateway.administration.Wish;
import org.parley.gateway.contract.Place;
import org.parley.gateway.contract.Wrong;
import org.parley.gateway.policy.Kind;
import org.parley.gateway.policy.ObjectName;
import tools.jackson.databind.node.ObjectNode;

/// Sets of changes over HTTP, for administrators: what one would alter, and making one, all or
/// nothing.
final class ChangeRoutes {

  private static final int MOST_WRONGS = 20;

  /// One change of a set; without a patch the object goes.
  record Planning(ObjectName object, Optional<ObjectNode> patch) {}

  /// The body of a preview.
  record Plans(List<Planning> changes) {}

  /// One change that is to be made, for the revision that was seen.
  record Changing(ObjectName object, long revision, Optional<ObjectNode> patch) {
    Planning planning() {
      return new Planning(object, patch);
    }
  }

  /// The body of what is to be made.
  record Changes(List<Changing> changes) {}

  private final PolicyDesk desk;
  private final Patches patches;
  private final Authority authority;

  ChangeRoutes(PolicyDesk desk, Patches patches, Authority authority) {
    this.desk = desk;
    this.patches = patches;
    this.authority = authority;
  }

  void mount(Operations operations) {
    operations.mountSlow("preview", this::preview).mountSlow("applyChanges", this::apply);
  }

  private Future<Answer> preview(Asked asked) {
    var wishes = wishes(asked.body(Plans.class).changes());
    return Future.succeededFuture(
        switch (desk.preview(wishes, i -> path(i) + "/patch")) {
          case Planned.Shown shown -> Answer.json(shown.preview());
          case Planned.Busy _ -> Answer.busy("Another preview is under way.");
          case Planned.Faulty faulty -> Edits.faulty(faulty.faults());
        });
  }

  private Future<Answer> apply(Asked asked) {
    var changes = asked.body(Changes.class).changes();
    // Nobody learns from the faults of a set what there is where they may not write.
    areas(changes).forEach(area -> authority.require(asked.holder(), Set.of(area), Reach.WRITE));
    var wishes = wishes(changes.stream().map(Changing::planning).toList());
    var items =
        IntStream.range(0, changes.size())
            .mapToObj(i -> new ChangeSet.Item(wishes.get(i), changes.get(i).revision()))
            .toList();
    return desk.apply(asked.author(), new ChangeSet(items), ChangeRoutes::path)
        .map(ChangeRoutes::answer);
  }

  private static Answer answer(Applied applied) {
    return switch (applied) {
      case Applied.Done done -> Answer.json(done);
      case Applied.Stale stale -> stale(stale.objects());
      case Applied.Forbidden _ -> Edits.forbidden();
      case Applied.Faulty faulty -> Edits.faulty(faulty.faults());
    };
  }

  private static Answer stale(List<Standing> objects) {
    var others =
        objects.size() == 1 ? "" : " And %d more, see stale.".formatted(objects.size() - 1);
    return Answer.problem(
        new Problem(
            412,
            "Precondition Failed",
            "Nothing was changed: %s was changed or removed meanwhile.%s"
                .formatted(objects.getFirst().object(), others),
            Map.of("stale", objects)));
  }

  /// @throws ProblemException if an object or a patch is not as the contract asks
  private List<Wish> wishes(List<Planning> changes) {
    var wishes = new ArrayList<Wish>();
    var wrongs = new ArrayList<Wrong>();
    for (int i = 0; i < changes.size(); i++) {
      var change = changes.get(i);
      var at = path(i);
      wishes.add(new Wish(object(change.object(), at + "/object"), change.patch()));
      change
          .patch()
          .map(patch -> patches.of(change.object().kind()).check(Place.BODY, patch))
          .ifPresent(found -> found.forEach(wrong -> wrongs.add(wrong.below(at + "/patch"))));
    }
    if (!wrongs.isEmpty()) {
      throw new ProblemException(Problem.wrong(wrongs.stream().limit(MOST_WRONGS).toList()));
    }
    return wishes;
  }

  private static String path(int index) {
    return "/changes/" + index;
  }

  private static Set<Area> areas(List<Changing> changes) {
    var areas = EnumSet.noneOf(Area.class);
    changes.forEach(change -> area(change.object().kind()).ifPresent(areas::add));
    return areas;
  }

  /// Where those write who change such an object by itself.
  private static Optional<Area> area(Kind kind) {
    return switch (kind) {
      case GLOBAL -> Optional.of(Area.POLICIES);
      case GROUP -> Optional.of(Area.GROUPS);
      case PERSON -> Optional.of(Area.PEOPLE);
      case ADMINISTRATOR -> Optional.of(Area.ADMINISTRATORS);
      case CONTACTS -> Optional.empty();
    };
  }

  /// As it is stored: the contract lets only names of these kinds through, but any address.
  private static ObjectName object(ObjectName written, String field) {
    return switch (written.kind()) {
      case GLOBAL, GROUP -> written;
      case PERSON -> ObjectName.person(Addresses.of(Place.BODY, field, written.name()));
      case ADMINISTRATOR ->
          ObjectName.administrator(Addresses.of(Place.BODY, field, written.name()));
      case CONTACTS ->
          throw new ProblemException(
              Problem.wrong(field, "must not be about what people give each other"));
    };
  }
}
