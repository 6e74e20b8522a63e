package org.fieldbook.content.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.fieldbook.content.kernel.FileStore.StoredFile;
import org.fieldbook.content.kernel.Sha256;

/** A file of an edition: what it is, and under which hash the file store has it. */
@Embeddable
public class KeptFile {

  @Column(name = "content_type")
  private String contentType;

  private String sha256;
  private long size;

  public KeptFile(String contentType, StoredFile stored) {
    this.contentType = contentType;
    this.sha256 = stored.hash().hex();
    this.size = stored.size();
  }

  @SuppressWarnings("NullAway") // JPA fills the fields
  protected KeptFile() {}

  public String contentType() {
    return contentType;
  }

  public Sha256 hash() {
    return new Sha256(sha256);
  }

  /** In bytes. */
  public long size() {
    return size;
  }
}
