package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.fieldbook.app.enrolment.OpenGroup;
import org.fieldbook.app.enrolment.PlaceStudent;
import org.fieldbook.app.handover.HandoverLines;
import org.fieldbook.app.handover.ReadHandovers;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.content.reading.Library;
import org.jspecify.annotations.Nullable;

/**
 * Handover in a presentation: what is typed, what it would do, what is planned and done. Four SQL
 * statements; what would be done costs seven and is shown without the lists.
 */
@Named("handoverPage")
@RequestScoped
public class HandoverPage {

  private static final List<String> FIELDS =
      List.of("kind", "group", "tutor", "student", "to", "when", "date", "why");

  @Inject Asked asked;
  @Inject HttpServletRequest request;
  @Inject PlaceStudent placeStudent;
  @Inject OpenGroup openGroup;
  @Inject ReadHandovers readHandovers;
  @Inject Library library;

  private @Nullable List<Choice> groups;
  private @Nullable List<Choice> tutors;
  private @Nullable List<HandoverLines.Line> lines;
  private @Nullable List<HandoverLines.Period> periods;

  public String getCode() {
    return library.presentation(asked.presentation("p")).code().value();
  }

  /** What was typed last into a form, be it refused, looked at or to be changed. */
  public String typed(String form, String field) {
    return (OurForm.text(request, "kind").equals("student") ? "student" : "group").equals(form)
        ? OurForm.text(request, field)
        : "";
  }

  /** What would be done; null where nothing {@link #isLooking is looked at}. */
  public @Nullable HandoverPreview getPreview() {
    return HandoverForms.preview(request)
        .map(p -> HandoverPreview.of(p, at(p.move().from())))
        .orElse(null);
  }

  public boolean isLooking() {
    return HandoverForms.preview(request).isPresent();
  }

  /** The page with what was typed, to be changed. */
  public String getChangeAddress() {
    StringBuilder address = new StringBuilder("/office/handover?p=").append(getCode());
    for (String field : FIELDS) {
      address.append('&').append(field).append('=').append(OurForm.encoded(request, field));
    }
    return address + "#form-" + OurForm.encoded(request, "kind");
  }

  public List<Choice> getGroups() {
    if (groups == null) {
      groups =
          placeStudent.groupsOf(asked.presentation("p")).stream()
              .map(
                  g ->
                      new Choice(
                          Long.toString(g.id()),
                          g.name()
                              + ", "
                              + g.tutorName()
                              + ", "
                              + Wording.count(g.students(), "student", "students")))
              .toList();
    }
    return groups;
  }

  public List<Choice> getTutors() {
    if (tutors == null) {
      tutors =
          openGroup.tutors().stream()
              .map(t -> new Choice(t.id().toString(), t.name() + ", " + t.identifier()))
              .toList();
    }
    return tutors;
  }

  /** Those to come, the next first. */
  public List<Row> getPlanned() {
    List<Row> planned = new ArrayList<>(rows(HandoverLines.Line::isPlanned));
    Collections.reverse(planned);
    return planned;
  }

  /** Those that have taken effect or were withdrawn, the latest first. */
  public List<Row> getDone() {
    return rows(l -> !l.isPlanned());
  }

  private List<Row> rows(Predicate<HandoverLines.Line> wanted) {
    if (lines == null) {
      lines = readHandovers.of(asked.presentation("p"));
    }
    return lines.stream().filter(wanted).map(this::row).toList();
  }

  private Row row(HandoverLines.Line l) {
    return new Row(
        l.id(),
        l.student() == null ? l.group() : l.student() + ", " + l.identifier(),
        l.student() == null ? l.from() : l.group() + ", " + l.from(),
        l.student() == null ? l.to() : l.toGroup() + ", " + l.to(),
        moment(at(l.effective())),
        l.why(),
        l.recordedBy() + ", " + Wording.shortMoment(at(l.recordedAt())),
        l.withdrawnIfAny()
            .map(
                w ->
                    "Withdrawn by "
                        + w.by()
                        + ", "
                        + Wording.shortMoment(at(w.at()))
                        + ": "
                        + w.why())
            .orElse(""));
  }

  /** Who has had which group, of those that have had several. */
  public List<PeriodRow> getPeriods() {
    if (periods == null) {
      periods = readHandovers.periods(asked.presentation("p"));
    }
    return periods.stream()
        .map(
            p ->
                new PeriodRow(
                    p.group(),
                    p.tutor(),
                    p.from() == null ? "the beginning" : moment(at(p.from())),
                    p.until() == null ? "" : moment(at(p.until())),
                    p.now()))
        .toList();
  }

  public String getDoneMessage() {
    return switch (asked.text("done")) {
      case "now" ->
          "It is done, and both tutors are written to. The students are told within minutes.";
      case "planned" ->
          "It is planned, and both tutors are written to. The students are told on the day.";
      case "withdrawn" -> "It is withdrawn, and both tutors are written to.";
      default -> "";
    };
  }

  private ZonedDateTime at(Instant moment) {
    return moment.atZone(library.presentation(asked.presentation("p")).calendar().zone());
  }

  /** The day; with the time of day unless it is its beginning. */
  static String moment(ZonedDateTime at) {
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? Wording.dayAndYear(at.toLocalDate())
        : Wording.dayAndYear(at.toLocalDate()) + ", " + Wording.time(at.toLocalTime());
  }

  /** Something to choose. */
  public record Choice(String value, String label) {}

  /** A handover in a table; {@code withdrawn} empty while it stands. */
  public record Row(
      long id,
      String what,
      String from,
      String to,
      String when,
      String why,
      String recorded,
      String withdrawn) {}

  /** The time in which somebody has a group. */
  public record PeriodRow(String group, String tutor, String from, String until, boolean now) {}
}
