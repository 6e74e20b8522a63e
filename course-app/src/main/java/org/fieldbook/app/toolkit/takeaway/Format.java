package org.fieldbook.app.toolkit.takeaway;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a toolkit can be taken away as.
 *
 * <p>The site and the single page hold every version that was kept in full, as do the data. Paper,
 * Word and the book hold the entries as they stand with a list of their versions.
 */
public enum Format {
  SITE("To open in any browser", "A folder of pages that can be searched", "zip", Types.ZIP),
  PAGE("One file to open in any browser", "All of it on one long page", "html", Types.HTML),
  PRINT("To print (PDF)", "A4, tagged for screen readers", "pdf", Types.PDF),
  WORD("For Word", "A document that you can go on writing in", "docx", Types.DOCX),
  BOOK("For an e-reader", "A book in the EPUB format", "epub", Types.EPUB),
  TABLES("For a spreadsheet", "Every table as a CSV file, in one zip", "zip", Types.ZIP),
  DATA("To move to another Fieldbook (data)", "All entries as JSON, in one zip", "zip", Types.ZIP);

  private final String label;
  private final String about;
  private final String extension;
  private final String contentType;

  Format(String label, String about, String extension, String contentType) {
    this.label = label;
    this.about = about;
    this.extension = extension;
    this.contentType = contentType;
  }

  /** As the database and addresses write it, such as {@code site}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format that is written so; empty when there is none. */
  public static Optional<Format> ofCode(String code) {
    return Arrays.stream(values()).filter(f -> f.code().equals(code)).findFirst();
  }

  /** What it is for, in plain words. */
  public String label() {
    return label;
  }

  /** One line more about it. */
  public String about() {
    return about;
  }

  public String contentType() {
    return contentType;
  }

  /** Name of the file, such as {@code toolkit-LMC310-2026J-2026-11-28.zip}. */
  public String fileName(String stem) {
    String kind =
        switch (this) {
          case TABLES -> "-tables";
          case DATA -> "-data";
          default -> "";
        };
    return stem + kind + "." + extension;
  }

  private static final class Types {
    static final String ZIP = "application/zip";
    static final String HTML = "text/html";
    static final String PDF = "application/pdf";
    static final String EPUB = "application/epub+zip";
    static final String DOCX =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  }
}
