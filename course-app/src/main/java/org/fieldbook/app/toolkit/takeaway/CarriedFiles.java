package org.fieldbook.app.toolkit.takeaway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.takeaway.Takeaway.Taken;

/**
 * The files that the one page carries in itself, in the order of the page as long as there is room.
 * Pictures are shown in any case; what there is room for is the files as they were added.
 *
 * @param leftOut those that there is no room for, with their entries
 */
record CarriedFiles(Set<Beside.File> carried, List<LeftOut> leftOut) {

  /** Together: a page that carries more opens slowly on the telephones that it is read on. */
  static final long MOST = 60_000_000;

  /** One of them: browsers follow an address of some length, and a file inside is its address. */
  static final long LARGEST = 20_000_000;

  /** Bytes in a piece; a multiple of three, so that pieces of Base64 join. */
  private static final int PIECE = 48 * 1024;

  CarriedFiles {
    leftOut = List.copyOf(leftOut);
  }

  /** A file that is in other forms of the take-away only. */
  record LeftOut(Taken taken, Beside.File file) {}

  static CarriedFiles of(Takeaway takeaway) {
    Set<Beside.File> carried = Collections.newSetFromMap(new IdentityHashMap<>());
    List<LeftOut> leftOut = new ArrayList<>();
    long room = MOST;
    for (Taken taken : Chapters.entries(takeaway)) {
      for (Beside.File file : taken.beside().files()) {
        if (file.size() <= Math.min(LARGEST, room)) {
          room -= file.size();
          carried.add(file);
        } else {
          leftOut.add(new LeftOut(taken, file));
        }
      }
    }
    return new CarriedFiles(carried, leftOut);
  }

  boolean has(Beside.File file) {
    return carried.contains(file);
  }

  /** Writes a file as the value of an attribute that {@link Markup#upTo} has begun. */
  static void write(Markup main, String type, Beside.Bytes bytes, Chapter.Pause pause)
      throws IOException {
    main.addWritten("data:" + type + ";base64,");
    try (InputStream in = bytes.open()) {
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        main.addWritten(new String(Base64.getEncoder().encode(piece), StandardCharsets.ISO_8859_1));
        pause.here();
      }
    }
  }
}
