package org.fieldbook.app.web.forum;

import java.util.Optional;
import org.fieldbook.app.forum.Forum;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/** Names of forums and activities as the pages say them. */
final class ForumWords {

  private ForumWords() {}

  /** "Group 14 forum", "LMC310 module forum". */
  static String forum(
      Forum.Kind kind, @Nullable String groupName, PublishedPresentation presentation) {
    return kind == Forum.Kind.GROUP
        ? group(groupName) + " forum"
        : presentation.course().code() + " module forum";
  }

  /** "Group 14", or the name as it is when it says so already. */
  static String group(@Nullable String name) {
    if (name == null) {
      return "Your group";
    }
    return name.toLowerCase(java.util.Locale.UK).contains("group") ? name : "Group " + name;
  }

  /** "Week 9, Activity 9.3". */
  static String activity(PublishedPresentation presentation, Activity activity) {
    String week = presentation.weekLabel(activity.weekId());
    Optional<Integer> number =
        presentation
            .course()
            .findWeek(activity.weekId())
            .filter(w -> w.number() > 0)
            .map(w -> w.number());
    int place =
        presentation
                .course()
                .findWeek(activity.weekId())
                .map(w -> w.activities().indexOf(activity))
                .orElse(-1)
            + 1;
    return number.map(n -> week + ", Activity " + n + "." + place).orElse(week);
  }
}
