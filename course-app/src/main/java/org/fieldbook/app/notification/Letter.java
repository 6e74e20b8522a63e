package org.fieldbook.app.notification;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says, as plain text.
 *
 * @param kind what it tells of: the name of its template
 * @param attachment a text file that goes with it
 */
public record Letter(String kind, String subject, String body, @Nullable Attachment attachment) {

  public Letter {
    if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A subject is one line: " + subject);
    }
  }

  /** The letter with a file. */
  Letter with(Attachment file) {
    return new Letter(kind, subject, body, file);
  }

  /** A text file. */
  public record Attachment(String name, String text) {}
}
