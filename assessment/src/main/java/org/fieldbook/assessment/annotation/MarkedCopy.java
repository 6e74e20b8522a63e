package org.fieldbook.assessment.annotation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.fieldbook.content.kernel.FileStore.StoredFile;
import org.fieldbook.content.kernel.Sha256;

/** The PDF of a file of a returned script with its annotations written in. Never changes. */
@Entity
@Table(schema = "assessment", name = "marked_copy")
public class MarkedCopy {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long script;
  private int place;
  private String sha256;
  private long size;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected MarkedCopy() {}

  public MarkedCopy(long script, int place, StoredFile pdf) {
    this.script = script;
    this.place = place;
    this.sha256 = pdf.hash().hex();
    this.size = pdf.size();
  }

  /** Which file; 1 for the first. */
  public int place() {
    return place;
  }

  public Sha256 sha256() {
    return new Sha256(sha256);
  }

  /** In bytes. */
  public long size() {
    return size;
  }
}
