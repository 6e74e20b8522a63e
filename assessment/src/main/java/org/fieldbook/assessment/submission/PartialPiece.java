package org.fieldbook.assessment.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/** A kept piece of a file that arrives in pieces. */
@Entity
@IdClass(PartialPiece.Key.class)
@Table(schema = "assessment", name = "partial_piece")
public class PartialPiece {

  @Id private String partial;
  @Id private long place;

  private int size;
  private String kept;
  private @Nullable String sha256;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected PartialPiece() {}

  PartialPiece(String partial, long place, PieceStore.Kept piece) {
    this.partial = partial;
    this.place = place;
    this.size = piece.size();
    this.kept = piece.hash().hex();
    this.sha256 = piece.content() == null ? null : piece.content().hex();
  }

  /** Where in the file it begins. */
  long place() {
    return place;
  }

  /** How it is kept. */
  PieceStore.Kept kept() {
    return new PieceStore.Kept(new Sha256(kept), size, sha256 == null ? null : new Sha256(sha256));
  }

  /** Which one it is. */
  public static final class Key implements Serializable {

    private static final long serialVersionUID = 1;

    private @Nullable String partial;
    private long place;

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && place == key.place
          && java.util.Objects.equals(partial, key.partial);
    }

    @Override
    public int hashCode() {
      return java.util.Objects.hash(partial, place);
    }
  }
}
