package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.app.enrolment.GroupSize;
import org.fieldbook.app.enrolment.OpenGroup;
import org.fieldbook.app.enrolment.PlaceStudent;
import org.fieldbook.app.identity.PersonRow;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tutor groups as the course office opens and fills them. */
@ExtendWith(ArquillianExtension.class)
class GroupsIT {

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject OpenGroup openGroup;
  @Inject PlaceStudent placeStudent;

  @Test
  @Tag("R-000-067")
  void aStudentWhoIsPlacedInANewGroupHasItsTutor() throws Exception {
    Visitor office = cast.staff().office();
    Visitor tutor = cast.person(Roles.TUTOR, null);
    Visitor student = cast.student();

    visits.run(office, () -> openGroup.open(cast.presentation(), "  Evening group ", tutor.id()));
    GroupSize group = group("Evening group");
    visits.run(office, () -> placeStudent.move(student.id(), cast.presentation(), group.id()));

    assertThat(group.tutor()).isEqualTo(tutor.id());
    assertThat(group.students()).isZero();
    assertThat(group("Evening group").students()).isEqualTo(1);
    assertThat(visits.as(office, () -> placeStudent.placesOf(student.id())))
        .singleElement()
        .satisfies(
            place -> assertThat(place.findGroup().orElseThrow().tutor()).isEqualTo(tutor.id()));
  }

  @Test
  void onlyTutorsAreOfferedAndTaken() throws Exception {
    Visitor office = cast.staff().office();
    Visitor student = cast.student();

    List<PersonRow> tutors = visits.as(office, openGroup::tutors);

    assertThat(tutors).isNotEmpty().allMatch(t -> t.roles().contains(Roles.TUTOR));
    for (PersonId other : List.of(student.id(), new PersonId(999_999_999))) {
      assertThatThrownBy(
              () ->
                  visits.run(office, () -> openGroup.open(cast.presentation(), "Nobody’s", other)))
          .isExactlyInstanceOf(Refused.class)
          .hasMessage("Choose a tutor.");
    }
  }

  @Test
  void aGroupHasANameOfItsOwn() throws Exception {
    PersonId tutor = cast.staff().tutor().id();
    Visitor office = cast.staff().office();
    for (String name : List.of("", "   ", "a\u0000b", "x".repeat(61), "group 1", " GROUP 1 ")) {
      assertThatThrownBy(
              () -> visits.run(office, () -> openGroup.open(cast.presentation(), name, tutor)))
          .as(name)
          .isExactlyInstanceOf(Refused.class);
    }
    assertThatThrownBy(
            () ->
                visits.run(
                    office,
                    () -> openGroup.open(new PresentationCode("ZZZ999-2020A"), "Group 1", tutor)))
        .isExactlyInstanceOf(NotFound.class);
  }

  private GroupSize group(String name) throws Exception {
    return visits
        .as(cast.staff().office(), () -> placeStudent.groupsOf(cast.presentation()))
        .stream()
        .filter(g -> g.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
