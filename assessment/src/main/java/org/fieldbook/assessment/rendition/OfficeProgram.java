package org.fieldbook.assessment.rendition;

import java.nio.file.Path;
import java.util.Optional;

/** Where LibreOffice is on this machine. A port: whoever knows the settings implements it. */
public interface OfficeProgram {

  /** Its program {@code soffice}; empty when there is none. */
  Optional<Path> path();
}
