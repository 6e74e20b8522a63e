package org.fieldbook.app.web.advising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.enrolment.FindStudents;
import org.fieldbook.app.enrolment.Membership;
import org.fieldbook.app.planner.CountStudied;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.overview.StudentStanding;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/** One student before an adviser. */
@Named("advisedPage")
@RequestScoped
public class AdvisedPage {

  @Inject Asked asked;
  @Inject FindStudents findStudents;
  @Inject StudentStanding studentStanding;
  @Inject CountStudied countStudied;
  @Inject Library library;

  private FindStudents.@Nullable Student student;

  /** Who it is. */
  public FindStudents.Student getStudent() {
    if (student == null) {
      student = findStudents.student(asked.person("id"));
    }
    return student;
  }

  public List<Place> getPlaces() {
    return findStudents.placesOf(getStudent().id()).stream().map(this::place).toList();
  }

  private Place place(Membership m) {
    PublishedPresentation p = library.presentation(m.presentation());
    PersonId id = getStudent().id();
    List<String> weeks = p.course().blocks().stream().flatMap(b -> b.weeks().stream()).toList();
    return new Place(
        m.presentation().value(),
        p.course().title(),
        m.active(),
        m.findGroup().map(g -> g.name() + ", tutor " + g.tutorName()).orElse("no group yet"),
        countStudied.weeks(id, m.presentation(), weeks),
        weeks.size(),
        studentStanding.of(id, m.presentation()).stream().map(AdvisedPage::work).toList());
  }

  private static Work work(StudentStanding.Standing s) {
    return new Work(
        Wording.assignment(s.due().set().id()),
        Wording.moment(s.due().dueLocal()),
        s.due().agreed() != null,
        switch (s.stage()) {
          case NOT_SUBMITTED ->
              s.due().answerAwaited() ? "not submitted, extension asked for" : "not submitted";
          case SUBMITTED ->
              "submitted "
                  + s.arrivedAt()
                      .map(at -> Wording.shortMoment(at.atZone(s.due().set().zone())))
                      .orElse("");
          case RETURNED -> "returned";
        });
  }

  /** A place of the student in a presentation. */
  public record Place(
      String code,
      String title,
      boolean active,
      String group,
      int studied,
      int weeks,
      List<Work> work) {}

  /** An assignment, without marks. */
  public record Work(String label, String due, boolean agreed, String state) {}
}
