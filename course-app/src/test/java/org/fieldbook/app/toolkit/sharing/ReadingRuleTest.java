package org.fieldbook.app.toolkit.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fieldbook.app.toolkit.sharing.ReadingRule.Facts;
import org.fieldbook.app.toolkit.sharing.ReadingRule.Shared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingRuleTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private static final Shared TUTOR = new Shared(Audience.TUTOR, false, null);
  private static final Shared GROUP = new Shared(Audience.GROUP, false, null);

  @Test
  void withoutAShareOnlyTheOwnerReads() {
    assertThat(ReadingRule.ground(new Facts(true, false, true, TODAY, List.of(Shared.NONE))))
        .contains(ReadingRule.OWN);
    assertThat(ReadingRule.ground(new Facts(false, true, true, TODAY, List.of(Shared.NONE))))
        .isEmpty();
  }

  @Test
  void theTutorsShareLetsTheTutorInAndNoMember() {
    assertThat(tutor(TUTOR)).isEqualTo(ReadingRule.TUTOR_OF_OWNER);
    assertThat(member(TUTOR)).isNull();
    assertThat(stranger(TUTOR)).isNull();
  }

  @Test
  void theGroupsShareLetsMembersAndTheirTutorIn() {
    assertThat(member(GROUP)).isEqualTo(ReadingRule.MEMBER_OF_GROUP);
    assertThat(tutor(GROUP)).isEqualTo(ReadingRule.TUTOR_OF_GROUP);
    assertThat(stranger(GROUP)).isNull();
  }

  @Test
  void aNamedPersonReadsToTheEndOfTheLastDay() {
    assertThat(stranger(named(true, null))).isEqualTo(ReadingRule.NAMED);
    assertThat(stranger(named(true, TODAY))).isEqualTo(ReadingRule.NAMED);
    assertThat(stranger(named(true, TODAY.minusDays(1)))).isNull();
    assertThat(stranger(named(false, null))).isNull();
  }

  @Test
  void anyOfSeveralSharesIsEnough() {
    assertThat(
            ReadingRule.ground(
                new Facts(false, false, false, TODAY, List.of(TUTOR, GROUP, named(true, null)))))
        .contains(ReadingRule.NAMED);
  }

  @Test
  void whoeverIsNamedIsNamedAlsoWhereTheyReadOnAnotherGround() {
    assertThat(facts(false, TUTOR, named(true, null)).readsByName()).isTrue();
    assertThat(facts(false, TUTOR, GROUP, named(false, null)).readsByName()).isFalse();
    assertThat(facts(false, GROUP, named(true, TODAY.minusDays(1))).readsByName()).isFalse();
    assertThat(facts(true, named(true, null)).readsByName()).isFalse();
  }

  private static Facts facts(boolean own, Shared... shares) {
    return new Facts(own, true, false, TODAY, List.of(shares));
  }

  @Test
  void theGroundSaysWhoseEntryItIs() {
    assertThat(ReadingRule.MEMBER_OF_GROUP.reason("Amina Okafor"))
        .isEqualTo("You can read this because Amina Okafor shared it with your tutor group.");
  }

  private static Shared named(boolean reader, @Nullable LocalDate lastDay) {
    return new Shared(Audience.NAMED, reader, lastDay);
  }

  private static @Nullable ReadingRule tutor(Shared share) {
    return ReadingRule.ground(new Facts(false, true, false, TODAY, List.of(share))).orElse(null);
  }

  private static @Nullable ReadingRule member(Shared share) {
    return ReadingRule.ground(new Facts(false, false, true, TODAY, List.of(share))).orElse(null);
  }

  private static @Nullable ReadingRule stranger(Shared share) {
    return ReadingRule.ground(new Facts(false, false, false, TODAY, List.of(share))).orElse(null);
  }
}
