package org.fieldbook.app.toolkit.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * What an attached file is, by its content.
 *
 * @param mediaType as it is sent
 */
record ContentType(Kind kind, String mediaType) {

  /** Kinds of files that are taken. */
  enum Kind {
    PICTURE,
    DOCUMENT,
    SOUND
  }

  private static final int MOST_ENTRIES_READ = 200;

  /** What the recogniser calls it, and what it is here. */
  private static final Map<String, ContentType> KNOWN =
      Map.ofEntries(
          Map.entry("image/jpeg", new ContentType(Kind.PICTURE, "image/jpeg")),
          Map.entry("image/png", new ContentType(Kind.PICTURE, "image/png")),
          Map.entry("image/gif", new ContentType(Kind.PICTURE, "image/gif")),
          Map.entry("application/pdf", new ContentType(Kind.DOCUMENT, "application/pdf")),
          Map.entry(
              "application/x-tika-msoffice",
              new ContentType(Kind.DOCUMENT, "application/octet-stream")),
          Map.entry("application/rtf", new ContentType(Kind.DOCUMENT, "application/rtf")),
          Map.entry("audio/mpeg", new ContentType(Kind.SOUND, "audio/mpeg")),
          Map.entry("audio/vnd.wave", new ContentType(Kind.SOUND, "audio/wav")),
          Map.entry("audio/x-wav", new ContentType(Kind.SOUND, "audio/wav")),
          Map.entry("application/ogg", new ContentType(Kind.SOUND, "audio/ogg")),
          Map.entry("audio/ogg", new ContentType(Kind.SOUND, "audio/ogg")),
          Map.entry("audio/vorbis", new ContentType(Kind.SOUND, "audio/ogg")),
          Map.entry("audio/opus", new ContentType(Kind.SOUND, "audio/ogg")),
          Map.entry("audio/mp4", new ContentType(Kind.SOUND, "audio/mp4")),
          Map.entry("video/mp4", new ContentType(Kind.SOUND, "audio/mp4")),
          Map.entry("application/mp4", new ContentType(Kind.SOUND, "audio/mp4")),
          Map.entry("video/webm", new ContentType(Kind.SOUND, "audio/webm")),
          Map.entry("audio/webm", new ContentType(Kind.SOUND, "audio/webm")),
          Map.entry("application/x-matroska", new ContentType(Kind.SOUND, "audio/webm")));

  /** The first part of a package, and what the package is. */
  private static final Map<String, String> PACKAGES =
      Map.of(
          "word/document.xml",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "xl/workbook.xml",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "ppt/presentation.xml",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation");

  /** How a file is opened; asked twice of a package. */
  interface Opening {
    InputStream open() throws IOException;
  }

  /** What the file is; empty when it is nothing that is taken. */
  static Optional<ContentType> of(Opening file) throws IOException {
    String type;
    try (InputStream in = new BufferedInputStream(file.open())) {
      type = MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).toString();
    }
    return type.equals("application/zip") || type.equals("application/x-tika-ooxml")
        ? inPackage(file)
        : Optional.ofNullable(KNOWN.get(type));
  }

  private static Optional<ContentType> inPackage(Opening file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(file.open())) {
      ZipEntry entry = zip.getNextEntry();
      for (int i = 0; entry != null && i < MOST_ENTRIES_READ; i++) {
        String type = PACKAGES.get(entry.getName());
        if (type != null) {
          return Optional.of(new ContentType(Kind.DOCUMENT, type));
        }
        entry = zip.getNextEntry();
      }
    } catch (IllegalArgumentException | ZipException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
