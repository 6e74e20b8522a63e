package org.fieldbook.content.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks what stands under {@code media/}: name, size, and that a file is what its name says. */
final class MediaCheck {

  private static final Pattern NAME = Pattern.compile("media(/[A-Za-z0-9][A-Za-z0-9_.-]{0,99})+");

  /** What a type is called, and how its files begin, after a number of bytes. */
  private record Type(String contentType, int offset, String... starts) {}

  private static final Type JPEG = new Type("image/jpeg", 0, "\u00ff\u00d8\u00ff");
  private static final Map<String, Type> TYPES =
      Map.ofEntries(
          Map.entry("vtt", new Type("text/vtt", 0, "WEBVTT", "\u00ef\u00bb\u00bfWEBVTT")),
          Map.entry("svg", new Type("image/svg+xml", 0, "<")),
          Map.entry("png", new Type("image/png", 0, "\u0089PNG")),
          Map.entry("jpg", JPEG),
          Map.entry("jpeg", JPEG),
          Map.entry("webp", new Type("image/webp", 8, "WEBP")),
          Map.entry("webm", new Type("video/webm", 0, "\u001aE\u00df\u00a3")),
          Map.entry("mp4", new Type("video/mp4", 4, "ftyp")),
          Map.entry("m4a", new Type("audio/mp4", 4, "ftyp")),
          Map.entry("mp3", new Type("audio/mpeg", 0, "ID3", "\u00ff\u00fb", "\u00ff\u00f3")),
          Map.entry("ogg", new Type("audio/ogg", 0, "OggS")),
          Map.entry("opus", new Type("audio/ogg", 0, "OggS")),
          Map.entry("pdf", new Type("application/pdf", 0, "%PDF-")));

  private final PackageFiles files;
  private final Problems problems;

  MediaCheck(PackageFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  List<CheckedPackage.Media> check() throws IOException {
    List<CheckedPackage.Media> media = new ArrayList<>();
    for (String path : files.paths()) {
      if (path.startsWith("media/")) {
        check(path, media);
      }
    }
    return media;
  }

  private void check(String path, List<CheckedPackage.Media> media) throws IOException {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    Type type = TYPES.get(ending);
    if (!NAME.matcher(path).matches()) {
      problems.add(path, 0, "has a name with other characters than letters, digits, . _ and -.");
    } else if (type == null) {
      problems.add(
          path,
          0,
          "is of a kind that a package does not hold; it holds "
              + TYPES.keySet().stream().sorted().toList()
              + ".");
    } else if (files.size(path) > PackageLimits.MEDIA) {
      problems.add(path, 0, "is larger than " + PackageLimits.MEDIA + " bytes.");
    } else if (!begins(path, type)) {
      problems.add(path, 0, "is not what its name says: no " + ending + " file begins like this.");
    } else {
      if (ending.equals("svg")) {
        drawing(path);
      }
      media.add(new CheckedPackage.Media(path, type.contentType()));
    }
  }

  private boolean begins(String path, Type type) throws IOException {
    byte[] first;
    try (InputStream in = files.open(path)) {
      first = in.readNBytes(16);
    }
    String start = new String(first, StandardCharsets.ISO_8859_1);
    for (String wanted : type.starts()) {
      if (start.startsWith(wanted, type.offset())) {
        return true;
      }
    }
    return false;
  }

  /** A drawing is opened by browsers as a document of its own: it obeys the same rules. */
  private void drawing(String path) throws IOException {
    if (files.size(path) > PackageLimits.TEXT) {
      problems.add(path, 0, "is larger than " + PackageLimits.TEXT + " bytes.");
      return;
    }
    Problems.Of own = problems.of(path);
    XmlText.parse(PackageTexts.text(files, path, problems), own)
        .ifPresent(svg -> new SvgWriter(own).write(svg));
  }
}
