package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.app.enrolment.Membership;
import org.fieldbook.app.enrolment.PlaceStudent;
import org.fieldbook.app.identity.CreateAccount;
import org.fieldbook.app.identity.FindPeople;
import org.fieldbook.app.identity.PersonRow;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.reading.Library;
import org.jspecify.annotations.Nullable;

/**
 * One person for the course office: where they study, and how to change that. Every form says again
 * whom it is about: nothing is kept in a session.
 */
@Named("personPage")
@RequestScoped
public class PersonPage {

  @Inject Asked asked;
  @Inject FindPeople findPeople;
  @Inject PlaceStudent placeStudent;
  @Inject CreateAccount createAccount;
  @Inject Library library;
  @Inject SaidOnce saidOnce;

  private @Nullable PersonRow row;
  private String done = "";
  private List<String> problems = List.of();
  private @Nullable String presentation;
  private Map<String, @Nullable String> chosen = new LinkedHashMap<>();

  /** Who it is; a person who is not there ends the page here. */
  public PersonRow getPerson() {
    if (row == null) {
      row = findPeople.person(asked.person("id"));
    }
    return row;
  }

  private PersonId person() {
    return getPerson().id();
  }

  public String getRoles() {
    return RoleNames.of(getPerson().roles());
  }

  public List<Membership> getPlaces() {
    return placeStudent.placesOf(person());
  }

  /** Presentations in which the person does not study now. */
  public List<String> getOpenTo() {
    List<String> taken =
        getPlaces().stream().filter(Membership::active).map(p -> p.presentation().value()).toList();
    return library.presentations().stream()
        .map(p -> p.code().value())
        .filter(code -> !taken.contains(code))
        .toList();
  }

  /** The groups of a presentation for a list: what they are called, and their ids. */
  public Map<String, String> groups(String code) {
    Map<String, String> groups = new LinkedHashMap<>();
    placeStudent
        .groupsOf(new PresentationCode(code))
        .forEach(
            g ->
                groups.put(
                    g.name()
                        + ", "
                        + g.tutorName()
                        + ", "
                        + Wording.count(g.students(), "student", "students"),
                    Long.toString(g.id())));
    return groups;
  }

  /** Enrols the person in the chosen presentation. */
  public void enrol() {
    String code = presentation;
    if (code == null) {
      said(List.of("Choose a presentation."));
      return;
    }
    attempt(
        () -> placeStudent.enrol(person(), new PresentationCode(code), Optional.empty()),
        "Enrolled in " + code + ". Now choose a group.");
  }

  public void withdraw(String code) {
    attempt(
        () -> placeStudent.withdraw(person(), new PresentationCode(code)),
        "Withdrawn from " + code + ". What they have written stays theirs.");
  }

  /** Moves the person to the group chosen for the presentation. */
  public void move(String code) {
    String group = chosen.get(code);
    if (group == null || !group.matches("[1-9][0-9]{0,17}")) {
      said(List.of("Choose a group."));
      return;
    }
    attempt(
        () -> placeStudent.move(person(), new PresentationCode(code), Long.parseLong(group)),
        "The group is changed. Its tutor marks what has not been returned.");
  }

  /** Gives the person a new one-time password. */
  public void renewPassword() {
    attempt(
        () -> saidOnce.say(createAccount.renew(person()).oneTimePassword()),
        "A new one-time password is made. All their sign-ins have ended.");
  }

  private void attempt(Runnable change, String words) {
    try {
      change.run();
      done = words;
      problems = List.of();
    } catch (Refused refused) {
      said(refused.reasons());
    } catch (NotFound gone) {
      said(List.of("That is not there any more. Load this page again."));
    }
  }

  private void said(List<String> reasons) {
    done = "";
    problems = reasons;
  }

  public String getDone() {
    return done;
  }

  public List<String> getProblems() {
    return problems;
  }

  public @Nullable String getPresentation() {
    return presentation;
  }

  public void setPresentation(@Nullable String presentation) {
    this.presentation = presentation;
  }

  /** The group chosen for each presentation. */
  public Map<String, @Nullable String> getChosen() {
    return chosen;
  }
}
