package org.fieldbook.app.toolkit.sharing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Who may read an entry, as a list of rules. The first that lets somebody in is the ground they
 * read by, and says so; when none does, there is nothing to see. The facts are those of the moment
 * of reading. Rests on toolkit section 1.2 ({@code sharing}), with the named person added.
 */
public enum ReadingRule {
  /** Owners read their own. */
  OWN(
      (facts, share) -> facts.own(),
      "This is your own entry, as those see it whom you let read it."),
  /** Shared with the tutor, and the reader tutors the owner's group now. */
  TUTOR_OF_OWNER(
      (facts, share) -> share.isWith(Audience.TUTOR) && facts.tutorsOwner(),
      "You can read this because %s shared it with their tutor."),
  /** Shared with the group, and the reader studies in the owner's group now. */
  MEMBER_OF_GROUP(
      (facts, share) -> share.isWith(Audience.GROUP) && facts.inOwnersGroup(),
      "You can read this because %s shared it with your tutor group."),
  /** Shared with the group, of which the reader is the tutor now. */
  TUTOR_OF_GROUP(
      (facts, share) -> share.isWith(Audience.GROUP) && facts.tutorsOwner(),
      "You can read this because %s shared it with their tutor group."),
  /** Shared with the reader by name, and the last day is not over. */
  NAMED(
      (facts, share) ->
          share.isWith(Audience.NAMED) && share.namesReader() && share.isOn(facts.today()),
      "You can read this because %s shared it with you.");

  private final BiPredicate<Facts, Shared> letsIn;
  private final String reason;

  ReadingRule(BiPredicate<Facts, Shared> letsIn, String reason) {
    this.letsIn = letsIn;
    this.reason = reason;
  }

  /** Why somebody may read, as a sentence to them. */
  String reason(String owner) {
    return reason.formatted(owner);
  }

  /** The ground on which somebody may read; empty when they may not. */
  static Optional<ReadingRule> ground(Facts facts) {
    return Arrays.stream(values())
        .filter(rule -> facts.shares().stream().anyMatch(share -> rule.letsIn.test(facts, share)))
        .findFirst();
  }

  /**
   * What is so at the moment of reading.
   *
   * @param own whether the reader is the owner
   * @param tutorsOwner whether the reader tutors the group in which the owner studies now
   * @param inOwnersGroup whether the reader studies in that group now
   * @param today in the presentation's zone
   * @param shares those that were not withdrawn; for the owner, {@link Shared#NONE} when there are
   *     none
   */
  record Facts(
      boolean own,
      boolean tutorsOwner,
      boolean inOwnersGroup,
      LocalDate today,
      List<Shared> shares) {

    Facts {
      shares = List.copyOf(shares);
    }

    /** Whether somebody else's entry is shared with the reader by name, on whatever ground too. */
    boolean readsByName() {
      return !own && shares.stream().anyMatch(share -> NAMED.letsIn.test(this, share));
    }
  }

  /**
   * A share that was not withdrawn, as the rules see it.
   *
   * @param namesReader whether it names the reader
   */
  record Shared(@Nullable Audience audience, boolean namesReader, @Nullable LocalDate endsOn) {

    /** No share. */
    static final Shared NONE = new Shared(null, false, null);

    boolean isWith(Audience wanted) {
      return audience == wanted;
    }

    boolean isOn(LocalDate day) {
      return endsOn == null || !day.isAfter(endsOn);
    }
  }
}
