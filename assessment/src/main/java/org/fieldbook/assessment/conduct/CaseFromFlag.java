package org.fieldbook.assessment.conduct;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fieldbook.assessment.similarity.FlagEvidence;
import org.fieldbook.assessment.similarity.FlagLine;
import org.fieldbook.assessment.similarity.Judging;
import org.fieldbook.assessment.similarity.SimilarityFlag;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The office has looked at two scripts that are alike, and makes a case of it. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class CaseFromFlag {

  @Inject Judging judging;
  @Inject FlagEvidence evidence;
  @Inject ConductCases cases;
  @Inject CaseBook book;

  /**
   * Makes a case with a copy of the passages; the conduct of the case holds the mark from now on.
   *
   * @param words why
   * @param first whether a case is made of the script that the flag is on
   * @param other whether one is made of the other script, where that is held as well
   * @return ids of the cases, that of the first script first
   * @throws NotFound when there is no such flag
   * @throws Refused when it has been judged, nothing is said, or nobody is named
   */
  public List<Long> make(long flag, String words, boolean first, boolean other) {
    PersonId by = book.caller();
    FlagLine line = judging.line(flag);
    boolean both = other && line.flag().held().contains(line.flag().otherScript());
    if (!first && !both) {
      throw new Refused("Tick whose script the case is about.");
    }
    String said = Words.of(words, "Say why, so that whoever asks later can be told.");
    FlagEvidence.Both found = evidence.of(line);
    List<Long> made = new ArrayList<>();
    if (first) {
      made.add(
          begin(
              line,
              line.student(),
              line.assignment(),
              line.flag().script(),
              said,
              copies(found, false)));
    }
    if (both) {
      made.add(
          begin(
              line,
              line.otherStudent(),
              line.otherAssignment(),
              line.flag().otherScript(),
              said,
              copies(found, true)));
    }
    // Now, not before: with no hold left a finished script would go to its student.
    judging.judge(flag, SimilarityFlag.State.CASE, said, by, book.now());
    return made;
  }

  private long begin(
      FlagLine line,
      PersonId student,
      String assignment,
      long script,
      String words,
      List<CopiedPassage> passages) {
    if (cases.undecidedOn(script).isPresent()) {
      throw new Refused("A case on one of these scripts is open already. Nothing was changed.");
    }
    return book.begin(
            new Report(
                student,
                line.presentation(),
                assignment,
                Set.of(script),
                line.flag().id(),
                passages,
                words))
        .id();
  }

  private static List<CopiedPassage> copies(FlagEvidence.Both found, boolean ofOther) {
    return found.likeness().passages().stream()
        .map(
            p -> {
              String here = found.text().substring(p.from(), p.to());
              String there = found.otherText().substring(p.otherFrom(), p.otherTo());
              return ofOther
                  ? new CopiedPassage(p.words(), p.quoted(), there, here)
                  : new CopiedPassage(p.words(), p.quoted(), here, there);
            })
        .toList();
  }
}
