package org.fieldbook.app.web.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldbook.content.kernel.Roles;

/** What the roles are called. */
final class RoleNames {

  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put(Roles.STUDENT, "student");
    NAMES.put(Roles.TUTOR, "tutor");
    NAMES.put(Roles.MONITOR, "monitor");
    NAMES.put(Roles.COURSE_TEAM, "course team");
    NAMES.put(Roles.OFFICE, "course office");
    NAMES.put(Roles.ADVISER, "adviser");
  }

  private RoleNames() {}

  static String of(String role) {
    return NAMES.getOrDefault(role, role);
  }

  static String of(List<String> roles) {
    return roles.stream().map(RoleNames::of).collect(Collectors.joining(", "));
  }

  /** All roles by what they are called, for a list to choose from. */
  static Map<String, String> choices() {
    Map<String, String> choices = new LinkedHashMap<>();
    NAMES.forEach((role, name) -> choices.put(name, role));
    return choices;
  }
}
