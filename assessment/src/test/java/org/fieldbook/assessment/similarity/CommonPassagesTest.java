package org.fieldbook.assessment.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What two texts have in common, and what of it counts. */
class CommonPassagesTest {

  private static final String ESSAY = Essays.of(1, 2_000);
  private static final String QUOTATION = Essays.of(77, 60).replace("\n", " ");

  private static Likeness compare(String one, String other) {
    return compare(one, other, KnownText.NONE);
  }

  private static Likeness compare(String one, String other, KnownText known) {
    return CommonPassages.of(new ScriptText(one, known), new ScriptText(other, known), 12);
  }

  private static int alike(String one, String other, KnownText known) {
    return Print.alike(
        Print.parts(Print.of(new ScriptText(one, known))),
        Print.parts(Print.of(new ScriptText(other, known))));
  }

  private static int alike(String one, String other) {
    return alike(one, other, KnownText.NONE);
  }

  @Test
  void theSameTextIsOnePassageOfAllItsWords() {
    Likeness same = compare(ESSAY, ESSAY);
    assertThat(same.share()).isEqualTo(100);
    assertThat(same.otherShare()).isEqualTo(100);
    assertThat(same.passages()).hasSize(1);
    assertThat(same.longest()).isEqualTo(2_000);
    assertThat(alike(ESSAY, ESSAY)).isEqualTo(Print.SIZE);
  }

  @Test
  void capitalsAccentsAndPunctuationHideNothing() {
    Likeness same = compare(ESSAY, ESSAY.toUpperCase(java.util.Locale.ROOT).replace(",", " –"));
    assertThat(same.share()).isEqualTo(100);
  }

  @Test
  void paragraphsInAnotherOrderAreAllFound() {
    Likeness reordered = compare(ESSAY, Essays.reordered(ESSAY));
    assertThat(reordered.share()).isGreaterThanOrEqualTo(98);
    assertThat(reordered.passages()).hasSizeBetween(15, 25);
    assertThat(alike(ESSAY, Essays.reordered(ESSAY))).isGreaterThan(200);
  }

  @Test
  void everyFifthWordChangedHidesNoPassageAndThePrintStillTells() {
    String changed = Essays.everyFifthChanged(ESSAY);
    Likeness alike = compare(ESSAY, changed);
    assertThat(alike.share()).isBetween(75, 85);
    assertThat(alike(ESSAY, changed)).isGreaterThan(CompareScripts.LEAST_ALIKE * 3);
  }

  @Test
  void aFifthOfAScriptFromAnotherIsACandidate() {
    String own = Essays.of(2, 1_600);
    String taken = own + "\n" + ESSAY.substring(0, ESSAY.indexOf("\n", 3_000));
    Likeness alike = compare(taken, ESSAY);
    assertThat(alike.share()).isBetween(15, 30);
    assertThat(alike(taken, ESSAY)).isGreaterThanOrEqualTo(CompareScripts.LEAST_ALIKE);
  }

  @Test
  void whatIsInQuotationMarksIsCountedApart() {
    for (String marks : List.of("“”", "\"\"", "‘’", "''", "«»")) {
      String quoted = marks.charAt(0) + QUOTATION + marks.charAt(1);
      Likeness shared =
          compare(
              Essays.of(3, 200) + "\n" + quoted + "\n" + Essays.of(4, 200),
              Essays.of(5, 200) + "\n" + quoted + "\n" + Essays.of(6, 200));
      assertThat(shared.share()).as(marks).isZero();
      assertThat(shared.quoted()).as(marks).isEqualTo(60);
      assertThat(shared.passages()).as(marks).singleElement().matches(Likeness.Passage::quoted);
    }
  }

  @Test
  void anApostropheOpensNoQuotation() {
    String text = "It’s the managers’ view and the staff's view. " + QUOTATION;
    assertThat(compare(text, text).quoted()).isZero();
  }

  @Test
  void aWholeScriptInQuotationMarksIsNoQuotation() {
    String whole = "“" + ESSAY.replace("\n", " ") + "”";
    assertThat(compare(whole, ESSAY).share()).isEqualTo(100);
  }

  @Test
  void whatTheCourseSaysItselfDoesNotCount() {
    String brief = Essays.of(8, 150);
    KnownText known = new KnownText(List.of(brief));
    String one = brief + "\n" + Essays.of(9, 300);
    String other = brief + "\n" + Essays.of(10, 300);
    assertThat(compare(one, other).share()).isGreaterThan(20);
    assertThat(compare(one, other, known).share()).isZero();
    assertThat(compare(one, other, known).passages()).isEmpty();
    assertThat(alike(one, other, known)).isLessThan(CompareScripts.LEAST_ALIKE);
  }

  @Test
  void theListOfReferencesDoesNotCount() {
    String list = "\nReferences:\n" + Essays.of(11, 120);
    Likeness shared = compare(Essays.of(12, 900) + list, Essays.of(13, 900) + list);
    assertThat(shared.share()).isZero();
  }

  @Test
  void halfAnEssayUnderTheHeadingReferencesIsNoList() {
    String one = Essays.of(14, 300) + "\nReferences\n" + Essays.of(15, 500);
    String other = Essays.of(16, 300) + "\nReferences\n" + Essays.of(15, 500);
    assertThat(compare(one, other).share()).isGreaterThan(50);
  }

  @Test
  void textsThatHaveNothingToDoWithOneAnotherHaveNoPassage() {
    Likeness unrelated = compare(ESSAY, Essays.of(20, 2_000));
    assertThat(unrelated.passages()).isEmpty();
    assertThat(unrelated.share()).isZero();
  }

  @Test
  void aPassageSaysWhereItIsInBothTexts() {
    String shared = Essays.of(21, 40).replace("\n", " ");
    String one = Essays.of(22, 50) + "\n" + shared + "\n" + Essays.of(23, 50);
    String other = Essays.of(24, 150) + "\n" + shared;
    assertThat(compare(one, other).passages())
        .singleElement()
        .satisfies(
            p -> {
              String here = one.substring(p.from(), p.to());
              String there = other.substring(p.otherFrom(), p.otherTo());
              assertThat(here).isEqualTo(there).isIn(shared, shared.replaceAll("[.]$", ""));
            });
  }

  @Test
  void writingFromRightToLeftIsComparedLikeAnyOther() {
    String hebrew =
        "הסטודנטית כתבה על ניהול של צוות קטן בבית חולים ועל הדרך שבה המנהלת"
            + " הקשיבה לעובדים ושינתה את סדר היום שלהם אחרי פגישה ארוכה אחת";
    String arabic = "كتب الطالب عن إدارة فريق صغير في المستشفى وعن الطريقة التي استمعت بها المديرة";
    assertThat(compare(hebrew, hebrew).share()).isEqualTo(100);
    assertThat(compare(arabic, arabic).share()).isEqualTo(100);
    assertThat(compare(hebrew, arabic).passages()).isEmpty();
  }

  @Test
  void nothingAndVeryLittleAreLikeNothing() {
    assertThat(compare("", "").share()).isZero();
    assertThat(compare("Three short words", "Three short words").passages()).isEmpty();
    assertThat(alike("", "")).isZero();
    assertThat(alike("Three short words", "Three short words")).isZero();
  }

  @Test
  void oneWordAThousandTimesIsSoonDone() {
    String again = "again ".repeat(50_000);
    long before = System.nanoTime();
    assertThat(compare(again, again).share()).isEqualTo(100);
    assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
  }
}
