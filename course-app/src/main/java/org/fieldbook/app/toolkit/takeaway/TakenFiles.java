package org.fieldbook.app.toolkit.takeaway;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.takeaway.Takeaway.Taken;

/** Attached files in what is taken away: under which names, and their bytes. */
final class TakenFiles {

  private TakenFiles() {}

  /** Path of the file itself in a zip. */
  static String path(Taken taken, int number) {
    return folder(taken) + (number + 1) + "-" + name(taken.beside().files().get(number));
  }

  /** The name of a file as far as every disk takes it. */
  static String name(Beside.File file) {
    String name = file.name().replaceAll("[^A-Za-z0-9._-]+", "-");
    String kept = name.substring(Math.max(0, name.length() - 60)).replaceAll("\\.{2,}", ".");
    return kept.replaceAll("^[.-]+|[.-]+$", "");
  }

  /** Path of the copy of a picture that pages show. */
  static String shown(Taken taken, int number) {
    return folder(taken) + (number + 1) + "-shown.jpg";
  }

  private static String folder(Taken taken) {
    return "files/" + taken.chapter().substring("entry-".length()) + "/";
  }

  /** What books call a picture; the same one is there once. */
  static String photo(Beside.File file) {
    return "photos/" + file.hash().hex().substring(0, 16) + ".jpg";
  }

  /** The pictures of a book by what it calls them. */
  static Map<String, Beside.Bytes> photos(Takeaway takeaway) {
    Map<String, Beside.Bytes> photos = new LinkedHashMap<>();
    for (Taken taken : takeaway.entries()) {
      for (Beside.File file : taken.beside().files()) {
        if (file.shown() != null) {
          photos.putIfAbsent(photo(file), file.shown());
        }
      }
    }
    return photos;
  }

  static byte[] photo(Map<String, Beside.Bytes> photos, String name) throws IOException {
    Beside.Bytes bytes = photos.get(name);
    if (bytes == null) {
      throw new IOException("There is no picture " + name);
    }
    try (InputStream in = bytes.open()) {
      return in.readAllBytes();
    }
  }

  static Beside.Bytes shownBytes(Beside.File file) {
    return file.shown() == null ? file.bytes() : file.shown();
  }

  /** Puts the files themselves into a zip, and for its pages the copies that they show. */
  static void put(Packing zip, Takeaway takeaway, boolean withPages) throws IOException {
    for (Taken taken : takeaway.entries()) {
      List<Beside.File> files = taken.beside().files();
      for (int i = 0; i < files.size(); i++) {
        Beside.File file = files.get(i);
        zip.putPacked(path(taken, i), file.bytes());
        if (withPages && file.shown() != null) {
          zip.putPacked(shown(taken, i), file.shown());
        }
      }
    }
  }
}
