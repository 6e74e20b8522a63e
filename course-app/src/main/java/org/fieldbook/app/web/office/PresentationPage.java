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
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/** A presentation for the course office: its tutor groups, and another one to be opened. */
@Named("presentationPage")
@RequestScoped
public class PresentationPage {

  @Inject Asked asked;
  @Inject Library library;
  @Inject PlaceStudent placeStudent;
  @Inject OpenGroup openGroup;

  private @Nullable String name;
  private @Nullable String tutor;
  private String done = "";
  private List<String> problems = List.of();

  /** The one in the address; one that is not there ends the page here. */
  public PublishedPresentation getPresentation() {
    return library.presentation(asked.presentation("p"));
  }

  public String getStart() {
    return Wording.dayAndYear(getPresentation().start());
  }

  /** Whether the reader has opened it just now. */
  public boolean isFresh() {
    return asked.text("new").equals("yes") && done.isEmpty() && problems.isEmpty();
  }

  public List<GroupSize> getGroups() {
    return placeStudent.groupsOf(getPresentation().code());
  }

  /** Tutors for a list: what they are called, and their ids. */
  public Map<String, String> getTutors() {
    Map<String, String> tutors = new LinkedHashMap<>();
    openGroup
        .tutors()
        .forEach(t -> tutors.put(t.name() + ", " + t.identifier(), t.id().toString()));
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
