package org.fieldbook.assessment.offline;

import org.fieldbook.content.kernel.Sha256;

/** What an entry that came back turned out to be, by what is in it. */
sealed interface Piece {

  /** A filled assessment summary. */
  record Summary(FilledSummary filled) implements Piece {}

  /** The list of a pack. */
  record PackList(Manifest manifest) implements Piece {}

  /** Another part of a pack that nobody fills in. */
  record PackPart(String what) implements Piece {}

  /** A copy of a toolkit entry that went with a script, as a page to read. */
  record Copied(Sha256 hash) implements Piece {}

  /** A document as students send them, perhaps with comments of the tutor. */
  record Work(Sha256 hash) implements Piece {}

  /** Nothing to take, and nothing that could have been meant to be taken. */
  record Nothing(String said) implements Piece {}

  /** Nothing that Fieldbook knows. */
  record Unknown(String said) implements Piece {}

  /** It does not open. */
  record Broken(String said) implements Piece {}
}
