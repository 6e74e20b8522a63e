package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.enrolment.GroupSize;
import org.fieldbook.app.enrolment.OpenGroup;
import org.fieldbook.app.enrolment.PlaceStudent;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.overview.OfficeDesk;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/** A presentation on the course office’s desk: what waits, its pages, and its tutor groups. */
@Named("presentationPage")
@RequestScoped
public class PresentationPage {

  @Inject Asked asked;
  @Inject Library library;
  @Inject PlaceStudent placeStudent;
  @Inject OpenGroup openGroup;
  @Inject OfficeDesk officeDesk;

  private @Nullable String name;
  private @Nullable String tutor;
  private String done = "";
  private @Nullable List<DeskLine> desk;
  private @Nullable List<GroupSize> groups;
  private @Nullable Map<String, String> tutors;
  private List<String> problems = List.of();

  /** The one in the address; one that is not there ends the page here. */
  public PublishedPresentation getPresentation() {
    return library.presentation(asked.presentation("p"));
  }

  public String getStart() {
    return Wording.dayAndYear(getPresentation().start());
  }

  private List<DeskLine> desk() {
    if (desk == null) {
      PublishedPresentation presentation = getPresentation();
      desk =
          officeDesk.of(presentation.code()).stream()
              .map(w -> DeskLine.of(w, presentation.code(), presentation.calendar().zone()))
              .toList();
    }
    return desk;
  }

  /** What waits for the office, the most urgent first. */
  public List<DeskLine> getWaiting() {
    return desk().stream().filter(DeskLine::ours).toList();
  }

  /** What waits for somebody else. */
  public List<DeskLine> getElsewhere() {
    return desk().stream().filter(line -> !line.ours()).toList();
  }

  /** Whether the reader has opened it just now. */
  public boolean isFresh() {
    return asked.text("new").equals("yes") && done.isEmpty() && problems.isEmpty();
  }

  public List<GroupSize> getGroups() {
    if (groups == null) {
      groups = placeStudent.groupsOf(getPresentation().code());
    }
    return groups;
  }

  /** Tutors for a list: what they are called, and their ids. */
  public Map<String, String> getTutors() {
    if (tutors == null) {
      Map<String, String> named = new LinkedHashMap<>();
      openGroup
          .tutors()
          .forEach(t -> named.put(t.name() + ", " + t.identifier(), t.id().toString()));
      tutors = named;
    }
    return tutors;
  }

  /** Opens a group. */
  public void open() {
    try {
      if (tutor == null || !tutor.matches("[1-9][0-9]{0,17}")) {
        throw new Refused("Choose a tutor.");
      }
      String opened = name == null ? "" : name;
      openGroup.open(getPresentation().code(), opened, new PersonId(Long.parseLong(tutor)));
      done = opened.strip() + " is open. Place students in it on their own pages.";
      problems = List.of();
      groups = null;
      name = null;
      tutor = null;
    } catch (Refused refused) {
      problems = refused.reasons();
    }
  }

  public String getDone() {
    return done;
  }

  public List<String> getProblems() {
    return problems;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable String getTutor() {
    return tutor;
  }

  public void setTutor(@Nullable String tutor) {
    this.tutor = tutor;
  }
}
