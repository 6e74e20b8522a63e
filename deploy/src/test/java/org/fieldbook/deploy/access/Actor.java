package org.fieldbook.deploy.access;

import java.util.Optional;

/** Who asks. The columns of the matrix, in their order. */
enum Actor {
  ANONYMOUS("anonymous", ""),
  OWN("own", "student"),
  OTHER_GROUP("other-group", "student"),
  OTHER_COURSE("other-course", "student"),
  NOT_ENROLLED("not-enrolled", "student"),
  TUTOR("tutor", "tutor"),
  OTHER_TUTOR("other-tutor", "tutor"),
  MONITOR("monitor", "monitor"),
  TEAM("team", "course-team"),
  OFFICE("office", "office"),
  ADVISER("adviser", "adviser"),
  /** Fieldbook's own jobs: never at an address, only in use cases. */
  SYSTEM("system", "system");

  private final String column;
  private final String role;

  Actor(String column, String role) {
    this.column = column;
    this.role = role;
  }

  String column() {
    return column;
  }

  /** The role as use cases name it; empty for somebody who is not signed in. */
  String role() {
    return role;
  }

  boolean asksOverTheWire() {
    return this != SYSTEM;
  }

  /** Sign-in of the demo for the staff, who are the same in every demo. */
  Optional<String> staffEmail() {
    return switch (this) {
      case TUTOR -> Optional.of("tutor@fieldbook.example");
      case OTHER_TUTOR -> Optional.of("tutor2@fieldbook.example");
      case MONITOR -> Optional.of("monitor@fieldbook.example");
      case TEAM -> Optional.of("team@fieldbook.example");
      case OFFICE -> Optional.of("office@fieldbook.example");
      case ADVISER -> Optional.of("adviser@fieldbook.example");
      default -> Optional.empty();
    };
  }
}
