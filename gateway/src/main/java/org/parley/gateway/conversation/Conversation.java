package org.parley.gateway.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Refusal;

/// What the entries of a conversation up to `lastSequence` add up to. Pure: the next entry gives
/// the next state, and each [Change] decides against a state alone.
public record Conversation(
    ConversationId id,
    String title,
    Optional<ConversationId> continues,
    Map<Address, Participant> people,
    long lastSequence,
    Instant lastAt,
    long said) {

  /// The conversation before its first entry.
  public static Conversation unstarted(ConversationId id) {
    return new Conversation(id, "", Optional.empty(), Map.of(), 0, Instant.EPOCH, 0);
  }

  public boolean exists() {
    return lastSequence > 0;
  }

  /// Whoever takes part now, the longest-standing first.
  public List<Participant> participants() {
    return people.values().stream()
        .filter(Participant::present)
        .sorted(Comparator.comparingLong(Participant::since))
        .toList();
  }

  /// The participant of this address, if present.
  public Optional<Participant> present(Address address) {
    return known(address).filter(Participant::present);
  }

  /// Whoever takes or once took part under this address.
  public Optional<Participant> known(Address address) {
    return Optional.ofNullable(people.get(address));
  }

  /// Everybody who may see entry `sequence`.
  public Collection<Address> recipients(long sequence) {
    return people.values().stream()
        .filter(p -> p.visibility().sees(sequence))
        .map(Participant::address)
        .toList();
  }

  /// How many messages of others `reader` could see all in all; what is above the count at the read
  /// mark is unread.
  public long heard(Participant reader) {
    return reader.departure().map(Departure::heard).orElse(said - reader.said());
  }

  /// The sequence of the last message, 0 if there is none.
  public long lastSaid() {
    return people.values().stream().mapToLong(Participant::lastSaid).max().orElse(0);
  }

  /// What `rule` says to `by`, if present.
  Verdict forParticipant(Address by, Function<Participant, Verdict> rule) {
    return present(by).map(rule).orElseGet(Verdict::notAParticipant);
  }

  /// What `rule` says to who asks, if present, and if in a pair they may write to the other one.
  Verdict forWriter(Circumstances circumstances, Supplier<Verdict> rule) {
    return forWriter(circumstances, other -> other.said() > 0, rule);
  }

  /// The same for who does more than to answer.
  Verdict forStarter(Circumstances circumstances, Supplier<Verdict> rule) {
    return forWriter(circumstances, _ -> false, rule);
  }

  private Verdict forWriter(
      Circumstances circumstances, Predicate<Participant> answering, Supplier<Verdict> rule) {
    var by = circumstances.by();
    return forParticipant(
        by,
        _ ->
            partner(by)
                .filter(other ->
                    !circumstances.writing().isAllowed(by, other.address(), answering.test(other)))
                .map(other -> Verdict.tooLow(other.address()))
                .orElseGet(rule));
  }

  /// The other one of a pair.
  private Optional<Participant> partner(Address person) {
    return id.isPair()
        ? participants().stream().filter(each -> !each.address().equals(person)).findFirst()
        : Optional.empty();
  }

  /// What `rule` says, if `by` moderates this group.
  Verdict forModerator(Address by, Supplier<Verdict> rule) {
    return forParticipant(
        by,
        participant -> {
          if (id.isPair()) {
            return new Verdict.Refuse(
                Refusal.NOT_IN_A_PAIR, "A conversation of two has no moderators and no title.");
          }
          return participant.moderator()
              ? rule.get()
              : new Verdict.Refuse(Refusal.NOT_A_MODERATOR, "Only a moderator may do this.");
        });
  }

  /// What `rule` says of `who`, if `by` moderates this group and `who` takes part in it.
  Verdict forModerated(Address by, Address who, Function<Participant, Verdict> rule) {
    return forModerator(
        by,
        () ->
            present(who)
                .map(rule)
                .orElseGet(() ->
                    new Verdict.Refuse(
                        Refusal.NO_SUCH_PARTICIPANT, who + " is not a participant.")));
  }

  /// Whether `participant` is the only moderator.
  boolean isLastModerator(Participant participant) {
    return participant.moderator()
        && participants().stream().filter(Participant::moderator).count() == 1;
  }

  /// The conversation after `entry`.
  ///
  /// @throws IllegalArgumentException if `entry` is not the next one
  public Conversation then(Entry entry) {
    long sequence = entry.sequence();
    if (sequence != lastSequence + 1) {
      throw new IllegalArgumentException(
          "entry " + sequence + " cannot follow " + lastSequence + " in " + id);
    }
    return (switch (entry.content()) {
          case Content.Started started -> started(entry.by(), started);
          case Content.Said _ -> said(entry.by(), sequence);
          case Content.Added added -> added(entry.by(), added, sequence);
          case Content.Removed removed -> gone(removed.participant(), entry);
          case Content.Left _ -> gone(entry.by(), entry);
          case Content.ModeratorAppointed who -> moderator(who.participant(), true);
          case Content.ModeratorDismissed who -> moderator(who.participant(), false);
          case Content.Renamed renamed -> titled(renamed.title());
          case Content.CallStarted _, Content.CallEnded _ -> this;
        })
        .at(sequence, entry.at());
  }

  private Conversation started(Address by, Content.Started started) {
    var next = new LinkedHashMap<Address, Participant>();
    for (var address : started.participants()) {
      boolean moderates = !id.isPair() && address.equals(by);
      next.put(address, Participant.stranger(address).joins(1, Visibility.none(), said, moderates));
    }
    return new Conversation(id, started.title(), started.continues(), next, 0, lastAt, said);
  }

  private Conversation said(Address by, long sequence) {
    var next = with(by, p -> p.says(sequence));
    return new Conversation(id, title, continues, next.people, lastSequence, lastAt, said + 1);
  }

  private Conversation added(Address by, Content.Added added, long sequence) {
    var granted =
        switch (added.history()) {
          case FROM_NOW -> Visibility.none();
          case ALL -> known(by).map(Participant::visibility).orElse(Visibility.none());
        };
    var next = this;
    for (var address : added.participants()) {
      next = next.with(address, p -> p.joins(sequence, granted, said, false));
    }
    return next;
  }

  private Conversation gone(Address who, Entry entry) {
    return with(
        who,
        p ->
            p.goes(
                entry.sequence(), new Departure(entry.at(), title, said - p.said(), lastSaid())));
  }

  private Conversation moderator(Address who, boolean appointed) {
    return with(who, p -> p.asModerator(appointed));
  }

  private Conversation titled(String newTitle) {
    return new Conversation(id, newTitle, continues, people, lastSequence, lastAt, said);
  }

  private Conversation at(long sequence, Instant at) {
    return new Conversation(id, title, continues, people, sequence, at, said);
  }

  private Conversation with(Address who, UnaryOperator<Participant> change) {
    var next = new LinkedHashMap<>(people);
    next.put(who, change.apply(known(who).orElse(Participant.stranger(who))));
    return new Conversation(id, title, continues, next, lastSequence, lastAt, said);
  }
}
