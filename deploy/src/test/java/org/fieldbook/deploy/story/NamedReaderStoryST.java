package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A student shares an induction check with a mentor by name, who fills in the comment on a phone;
 * the student reads who wrote it, and puts it right. All at the keyboard.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class NamedReaderStoryST extends Story {

  private static final String STUDENT = "student19@fieldbook.example";
  private static final String MENTOR = "student20@fieldbook.example";

  @Test
  void aMentorFillsInTheirCommentOnAPhone() {
    String entry = "/toolkit/entry?e=own-" + UUID.randomUUID() + "&tool=induction-check";
    try (Reader student = window();
        Reader mentor = phone()) {
      student.signsIn(STUDENT, FieldbookUnderTest.DEMO_PASSWORD);
      student.opens(entry);
      student.writes(student.field("What does not apply and why"), "We keep no petty cash.");
      student.sees("Only you can see this.");
      student.opens(entry);
      student.follows("Share it");
      student.ticks(student.at("[name=audience][value=tutor]"));
      // Arrows go on within a group of choices.
      student.page().keyboard().press("ArrowUp");
      student.sees("They can fill in “Mentor’s or manager’s comment”");
      student.writes(student.field("Their e-mail address"), MENTOR);
      student.ticks(student.at("[name=anonymised][value=nobody]"));
      student.presses(student.button("Share it"));
      student.at("[data-withdraw]").waitFor();
      String shared = student.at("#readers a[href^='/toolkit/shared']").getAttribute("href");

      mentor.signsIn(MENTOR, FieldbookUnderTest.DEMO_PASSWORD);
      mentor.opens(shared);
      mentor.writes(mentor.field("Mentor’s or manager’s comment"), "You know the rota well.");
      assertThat(mentor.field("Mentor’s or manager’s comment").boundingBox().height)
          .as("room to write on a phone")
          .isGreaterThan(120);
      mentor.presses(mentor.button("Save it in the entry"));
      mentor.sees("who is told so");
      mentor.looks();

      student.opens("/toolkit/list");
      student.sees("Filled in by a reader");
      student.opens(entry);
      student.sees("wrote “Mentor’s or manager’s comment”");
      student.looks();
      student.follows("See what changed");
      student.sees("Filled in by somebody with whom you shared it by name");
    }
  }
}
