package org.fieldbook.content.packaging;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.fieldbook.content.course.StudyCalendar.Break;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.reading.PublishedCourse.Block;
import org.fieldbook.content.reading.PublishedCourse.Competence;
import org.fieldbook.content.reading.PublishedCourse.CourseCase;
import org.fieldbook.content.reading.PublishedCourse.Event;
import org.fieldbook.content.reading.PublishedCourse.Outcome;
import org.fieldbook.content.reading.PublishedCourse.Person;
import org.fieldbook.content.reading.PublishedCourse.Study;
import org.fieldbook.content.reading.Week;
import org.jspecify.annotations.Nullable;

/** What {@code course.yaml} says. */
record CourseFacts(
    CourseCode code,
    String title,
    String about,
    String partLabel,
    int credits,
    int level,
    int notionalHours,
    int hoursPerWeek,
    ZoneId zone,
    DayOfWeek weekStarts,
    List<Outcome> outcomes,
    List<Block> blocks,
    List<WeekPlan> weeks,
    List<Break> before,
    List<Break> breaks,
    List<Event> events,
    List<Person> people,
    List<CourseCase> cases,
    List<Competence> competences,
    Map<String, List<String>> weekCompetences,
    Study study) {

  /**
   * A week as the structure has it.
   *
   * @param number 0 before the start
   * @param status absent where the structure leaves it to the week's own file
   * @param line line of {@code course.yaml}
   */
  record WeekPlan(
      String id,
      int number,
      String title,
      @Nullable String block,
      Week.@Nullable Status status,
      int line) {}
}
