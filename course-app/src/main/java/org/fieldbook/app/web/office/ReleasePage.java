package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.app.web.monitoring.Choices;
import org.fieldbook.app.web.monitoring.Judgements;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.monitoring.ReadHeldMarks;
import org.fieldbook.assessment.monitoring.ReadHeldMarks.Line;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Marks that wait for their release: {@code /office/release?p=&a=}, and the page that names those
 * who are about to get theirs. Six SQL statements, the sign-in's among them.
 */
@Named("releasePage")
@RequestScoped
public class ReleasePage {

  @Inject Asked asked;
  @Inject HttpServletRequest request;
  @Inject ReadHeldMarks readHeldMarks;

  private ReadHeldMarks.@Nullable Held held;
  private @Nullable List<Row> named;
  private @Nullable List<SetAssignment> assignments;

  private List<SetAssignment> assignments() {
    if (assignments == null) {
      assignments = readHeldMarks.assignments(asked.presentation("p"));
    }
    return assignments;
  }

  private ReadHeldMarks.Held held() {
    if (held == null) {
      held =
          readHeldMarks.of(
              asked.presentation("p"),
              getAssignmentId(),
              asked.text("tutor").isEmpty() ? null : asked.person("tutor"));
    }
    return held;
  }

  public String getCode() {
    return asked.presentation("p").value();
  }

  /** The assignment that is asked for; else the first that the rules hold back. */
  public String getAssignmentId() {
    if (!asked.text("a").isEmpty()) {
      return asked.text("a");
    }
    List<SetAssignment> all = assignments();
    return Stream.concat(all.stream().filter(SetAssignment::heldBack), all.stream())
        .map(SetAssignment::id)
        .findFirst()
        .orElseThrow(() -> new NotFound("assignment"));
  }

  public String getLabel() {
    return Wording.assignment(getAssignmentId());
  }

  public List<Choices.Choice> getChoices() {
    return Choices.of(assignments(), getAssignmentId(), "/office/release?p=" + getCode());
  }

  /** Whether the rules hold the assignment back. */
  public boolean isHeldBack() {
    return held().set().heldBack();
  }

  public List<Row> getRows() {
    return held().lines().stream().map(this::row).toList();
  }

  public String getCount() {
    ReadHeldMarks.Held all = held();
    return all.lines().size()
        + " shown of "
        + Wording.count(all.held(), "held script", "held scripts")
        + (all.lines().size() < all.wanted()
            ? ". Release these first, or choose a tutor, to see more."
            : ".");
  }

  /** The tutors whose scripts are held, to choose from. */
  public List<TutorChoice> getTutors() {
    String chosen = asked.text("tutor");
    return held().tutors().stream()
        .map(t -> new TutorChoice(t.id().toString(), t.name(), t.id().toString().equals(chosen)))
        .toList();
  }

  public String getTutor() {
    return asked.text("tutor");
  }

  /** The marks of the assignment, as SVG. */
  public String getPicture() {
    return ScorePicture.draw(held().set().assignment().guide().total(), held().scores());
  }

  public List<ScorePicture.Bin> getBins() {
    return ScorePicture.bins(held().set().assignment().guide().total(), held().scores());
  }

  /** Whether nothing is finished, so that there is no picture. */
  public boolean isBlank() {
    return held().scores().isEmpty();
  }

  /** Those who were named, as they stand now. */
  public List<Row> getNamed() {
    if (named == null) {
      named =
          readHeldMarks
              .named(
                  asked.presentation("p"),
                  asked.text("a"),
                  ReleaseForms.named(request).stream().toList())
              .stream()
              .map(this::row)
              .toList();
    }
    return named;
  }

  /** How many of those that were named get their mark now. */
  public long getGoing() {
    return getNamed().stream().filter(Row::goes).count();
  }

  /** How many stay back for another reason. */
  public long getStaying() {
    return getNamed().size() - getGoing();
  }

  public String getReason() {
    String typed = request.getParameter("reason");
    return typed == null ? "" : typed.replace("\0", "");
  }

  private Row row(Line line) {
    return new Row(
        Long.toString(line.script()),
        line.student(),
        line.tutor(),
        line.marks(),
        line.sampled(),
        line.judged().map(Judgements::onMark).orElse(line.sampled() ? "not yet" : ""),
        line.judged().isPresent(),
        line.goes(),
        line.waitsForRelease(),
        line.holds().stream()
            .filter(k -> k != Hold.Kind.MODERATION)
            .map(Hold.Kind::inWords)
            .collect(Collectors.joining("; ")),
        line.goes() && asked.text("tick").equals("all"));
  }

  /** Said once after a release. */
  public List<String> getDone() {
    List<String> said = new ArrayList<>();
    add(said, "released", "Released now: ", ". These students have been written to.");
    add(said, "waiting", "Released, but kept back by something else: ", ".");
    add(said, "unchanged", "Nothing to do for: ", ".");
    return said;
  }

  private void add(List<String> said, String parameter, String before, String after) {
    String n = asked.text(parameter);
    if (n.matches("[0-9]{1,4}") && !(n.equals("0") && !parameter.equals("released"))) {
      said.add(before + n + after);
    }
  }

  /** A tutor to choose. */
  public record TutorChoice(String id, String name, boolean chosen) {}

  /**
   * A held script.
   *
   * @param said whether a monitor has finished with it
   * @param goes whether it goes to its student with this release
   * @param others what else keeps it back
   */
  public record Row(
      String script,
      String student,
      String tutor,
      int marks,
      boolean sampled,
      String judged,
      boolean said,
      boolean goes,
      boolean waits,
      String others,
      boolean ticked) {}
}
