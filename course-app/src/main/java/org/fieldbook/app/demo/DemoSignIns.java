package org.fieldbook.app.demo;

import java.util.List;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** The people with whom somebody can look round: one for each role, and some neighbours. */
final class DemoSignIns {

  static final String STUDENT = "student@fieldbook.example";
  static final String TUTOR = "tutor@fieldbook.example";

  /** Holds LMC310's other roles. */
  static final List<DemoPerson> STAFF =
      List.of(
          new DemoPerson("T0000001", TUTOR, "Dafydd", "Rees", Roles.TUTOR, null),
          new DemoPerson(
              "T0000002", "tutor2@fieldbook.example", "Ifeoma", "Blake", Roles.TUTOR, null),
          new DemoPerson(
              "M0000001", "monitor@fieldbook.example", "Ruth", "Abara", Roles.MONITOR, "LMC310"),
          new DemoPerson(
              "C0000001", "team@fieldbook.example", "Farah", "Siddiqui", Roles.COURSE_TEAM, null),
          new DemoPerson(
              "O0000001", "office@fieldbook.example", "Tom", "Keane", Roles.OFFICE, null),
          new DemoPerson(
              "A0000001", "adviser@fieldbook.example", "Mairi", "Innes", Roles.ADVISER, null));

  private DemoSignIns() {}

  record DemoPerson(
      String identifier,
      String email,
      String givenName,
      String familyName,
      String role,
      @Nullable String course) {}
}
