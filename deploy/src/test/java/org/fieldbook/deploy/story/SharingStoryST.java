package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A student on a phone shares an entry with the tutor, who reads it and asks something; the student
 * sees who has looked, answers, and takes the share back. All at the keyboard.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class SharingStoryST extends Story {

  private static final String STUDENT = "student11@fieldbook.example";
  private static final String TUTOR = "tutor@fieldbook.example";

  @Test
  void anEntryIsReadAndTalkedAboutUntilItIsTakenBack() {
    String entry = "/toolkit/entry?e=own-" + UUID.randomUUID() + "&tool=reflective-journal";
    try (Reader student = phone();
        Reader tutor = window()) {
      student.signsIn(STUDENT, FieldbookUnderTest.DEMO_PASSWORD);
      student.opens(entry);
      student.writes(student.field("What happened?"), "The keys were not handed over.");
      student.sees("Only you can see this.");
      student.opens(entry);
      student.follows("Share it");
      student.ticks(student.at("[name=audience][value=tutor]"));
      student.ticks(student.at("[name=anonymised][value=nobody]"));
      student.presses(student.button("Share it"));
      student.at("[data-withdraw]").waitFor();
      student.looks();
      String shared = student.at("#readers a[href^='/toolkit/shared']").getAttribute("href");

      tutor.signsIn(TUTOR, FieldbookUnderTest.DEMO_PASSWORD);
      tutor.follows("What your students share with you");
      tutor.opens(shared);
      tutor.sees("The keys were not handed over.");
      tutor.writes(tutor.field("Your comment"), "Who else could have asked?");
      tutor.page().reload();
      assertThat(tutor.field("Your comment").inputValue()).isEqualTo("Who else could have asked?");
      tutor.presses(tutor.button("Send the comment"));
      tutor.at(".post").waitFor();
      tutor.looks();

      student.opens("/toolkit/list");
      student.sees("New comments");
      student.opens(entry);
      student.sees("looked on");
      student.opens(shared);
      student.sees("Who else could have asked?");
      student.opens(entry);
      student.presses(student.at("[data-withdraw]"));
      student.sees("Only you can read this entry.");

      assertThat(tutor.page().navigate(shared).status()).isEqualTo(404);
      student.hadNoTrouble();
    }
  }
}
