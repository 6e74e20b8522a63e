package org.fieldbook.assessment.marking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.fieldbook.assessment.submission.FileType;
import org.fieldbook.assessment.submission.IncomingFiles.Taken;
import org.fieldbook.content.kernel.Sha256;

/** The columns of a script that name the file with its marker's annotations. */
@Embeddable
class AnnotatedColumns {

  @Column(name = "annotated_name")
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "annotated_type")
  private FileType type;

  @Column(name = "annotated_size")
  private long size;

  @Column(name = "annotated_sha256")
  private String sha256;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected AnnotatedColumns() {}

  AnnotatedColumns(Taken file) {
    this.name = file.name().value();
    this.type = file.type();
    this.size = file.file().size();
    this.sha256 = file.file().hash().hex();
  }

  Script.AnnotatedFile file() {
    return new Script.AnnotatedFile(name, type, size, new Sha256(sha256));
  }
}
