package org.fieldbook.assessment.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.kernel.Sha256;

/**
 * A student's file arrives in pieces, each checked by its hash and synced to the disk before it
 * counts. No transaction is open while bytes come in. When all have come it is taken as a file that
 * came at once would be, and has arrived when its last piece had.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ContinueUpload {

  /** Most bytes of a piece. */
  public static final int LARGEST_PIECE = 8 * 1024 * 1024;

  @Inject Caller caller;
  @Inject UploadDesk desk;
  @Inject Submissions submissions;
  @Inject PartialUploads partials;
  @Inject PieceStore store;

  /**
   * How much of it is there.
   *
   * @throws NotFound when the student has begun no such upload
   */
  public PartialUpload find(String id) {
    return partials
        .find(id, caller.id())
        .orElseThrow(() -> new NotFound("No unfinished upload " + id));
  }

  /**
   * Takes the next piece.
   *
   * @param place where in the file it begins
   * @param hash of the piece
   * @return whether it is kept, and how much of the file is there now
   * @throws NotFound when the student has begun no such upload
   * @throws Refused when it is larger than a piece may be or goes beyond the declared size, when it
   *     is not the piece of that hash, or there are too many pieces; nothing is kept of it
   * @throws IOException when the stream breaks off or the disk fails; nothing is kept of it
   */
  public Appended append(String id, long place, Sha256 hash, InputStream bytes) throws IOException {
    PartialUpload partial = find(id);
    if (partial.received() != place) {
      return new Appended(false, partial);
    }
    if (partial.pieces() >= PartialUpload.MOST_PIECES) {
      throw new Refused("This file is being sent in too many small pieces. Begin it again.");
    }
    PieceStore.Kept piece = keep(bytes, room(partial), hash);
    if (piece.size() == 0) {
      store.remove(List.of(piece));
      return new Appended(true, partial);
    }
    Optional<PartialUpload> appended = partials.append(id, place, piece, desk.now());
    if (appended.isEmpty()) {
      store.remove(List.of(piece));
      return new Appended(false, find(id));
    }
    return new Appended(true, appended.get());
  }

  /**
   * What is there of it, in order, so that who goes on can tell whether theirs is the same file.
   * Pieces from before their content was known are left out.
   *
   * @throws NotFound when the student has begun no such upload
   */
  public List<Piece> pieces(String id) {
    find(id);
    List<Piece> pieces = new ArrayList<>();
    long place = 0;
    for (PieceStore.Kept kept : partials.pieces(id)) {
      if (kept.content() != null) {
        pieces.add(new Piece(place, kept.size(), kept.content()));
      }
      place += kept.size();
    }
    return pieces;
  }

  private static int room(PartialUpload partial) {
    return (int) Math.min(LARGEST_PIECE, partial.size() - partial.received());
  }

  private PieceStore.Kept keep(InputStream bytes, int room, Sha256 hash) throws IOException {
    try {
      return store.keep(bytes, room, hash);
    } catch (FileStore.TooLarge e) {
      throw new Refused(
          "More was sent than the file was said to have, or than one piece may have. Nothing of it"
              + " was kept.",
          "If the file was changed since you chose it, save it, close it, and choose it again.");
    } catch (PieceStore.Broken e) {
      throw new Refused(
          "A piece of the file did not arrive as it was sent. Nothing of it was kept.",
          "Send it once more.");
    }
  }

  /**
   * All has come: takes the file. To ask again answers with the same upload.
   *
   * @throws NotFound when the student has begun no such upload
   * @throws Refused when something is missing, or the file is not of a type that is taken; then it
   *     is forgotten
   * @throws IOException when the disk fails; the pieces are still there
   */
  public Upload finish(String id) throws IOException {
    PartialUpload partial = find(id);
    if (partial.upload().isPresent()) {
      return upload(partial.upload().get());
    }
    if (!partial.isComplete()) {
      throw new Refused(
          "Of " + partial.size() + " bytes " + partial.received() + " have arrived.",
          "Choose the same file again: it goes on where it stopped.");
    }
    Assignment assignment =
        desk.open(partial.student(), partial.presentation(), partial.assignment());
    List<PieceStore.Kept> pieces = partials.pieces(id);
    try (InputStream whole = store.joined(pieces)) {
      Upload made =
          desk.take(
              partial.student(),
              partial.presentation(),
              assignment,
              partial.fileName(),
              whole,
              partial.completedAt());
      String kept = partials.finish(id, made);
      store.remove(pieces);
      return upload(kept);
    } catch (Refused refused) {
      discard(id);
      throw refused;
    } catch (UncheckedIOException | IOException e) {
      // Another request may have finished it, and removed the pieces, while this one read them.
      Optional<String> made = partials.find(id, caller.id()).flatMap(PartialUpload::upload);
      if (made.isPresent()) {
        return upload(made.get());
      }
      throw e instanceof UncheckedIOException wrapped ? wrapped.getCause() : (IOException) e;
    }
  }

  /**
   * Forgets it and its pieces.
   *
   * @throws NotFound when the student has begun no such upload
   */
  public void discard(String id) throws IOException {
    find(id);
    store.remove(partials.forget(id));
  }

  private Upload upload(String id) {
    return submissions
        .upload(id, caller.id())
        .orElseThrow(() -> new NotFound("The upload was removed"));
  }

  /**
   * A piece that is there.
   *
   * @param place where in the file it begins, in bytes
   * @param size in bytes
   */
  public record Piece(long place, int size, Sha256 hash) {}

  /**
   * What became of a piece.
   *
   * @param kept whether it is part of the file now; if not, the file is elsewhere by now
   * @param partial how much of the file is there
   */
  public record Appended(boolean kept, PartialUpload partial) {}
}
