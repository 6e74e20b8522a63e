package org.fieldbook.assessment.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Kinds of sound that browsers record and play. */
public enum AudioType {
  WEBM("audio/webm", "webm"),
  OGG("audio/ogg", "ogg"),
  MP4("audio/mp4", "m4a"),
  MP3("audio/mpeg", "mp3"),
  WAV("audio/wav", "wav");

  private static final int HEAD = 64;

  private final String mediaType;
  private final String extension;

  AudioType(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return extension;
  }

  /** What a file is by its first bytes, whatever it is called; empty when it is none of these. */
  public static Optional<AudioType> of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    String letters = new String(head, StandardCharsets.ISO_8859_1);
    if (letters.startsWith("\u001A\u0045\u00DF\u00A3") && letters.contains("webm")) {
      return Optional.of(WEBM);
    }
    if (letters.startsWith("OggS")) {
      return Optional.of(OGG);
    }
    if (letters.startsWith("ftyp", 4)) {
      return Optional.of(MP4);
    }
    if (letters.startsWith("RIFF") && letters.startsWith("WAVE", 8)) {
      return Optional.of(WAV);
    }
    return letters.startsWith("ID3") || isFrame(head) ? Optional.of(MP3) : Optional.empty();
  }

  /** Whether a frame of MPEG audio of layer 3 begins here, with a bit rate and a sample rate. */
  private static boolean isFrame(byte[] head) {
    return head.length >= 4
        && (head[0] & 0xFF) == 0xFF
        && (head[1] & 0xE0) == 0xE0
        && (head[1] & 0x06) == 0x02
        && (head[1] & 0x18) != 0x08
        && (head[2] & 0xF0) != 0xF0
        && (head[2] & 0xF0) != 0
        && (head[2] & 0x0C) != 0x0C;
  }
}
