package org.fieldbook.assessment.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Types of file that an assignment may accept. */
public enum FileType {
  DOCX(
      "docx",
      "Word (.docx)",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  DOC("doc", "older Word (.doc)", "application/msword"),
  ODT("odt", "OpenDocument text (.odt)", "application/vnd.oasis.opendocument.text"),
  RTF("rtf", "rich text (.rtf)", "application/rtf"),
  PDF("pdf", "PDF (.pdf)", "application/pdf");

  private final String extension;
  private final String words;
  private final String contentType;

  FileType(String extension, String words, String contentType) {
    this.extension = extension;
    this.words = words;
    this.contentType = contentType;
  }

  public String extension() {
    return extension;
  }

  /** What a person calls it. */
  public String words() {
    return words;
  }

  public String contentType() {
    return contentType;
  }

  public static Optional<FileType> byExtension(String extension) {
    return Arrays.stream(values()).filter(t -> t.extension.equals(extension)).findFirst();
  }

  /** Several types by their extensions, as a sentence lists them. */
  static String list(List<String> extensions) {
    List<String> words =
        extensions.stream().map(e -> byExtension(e).map(FileType::words).orElse("." + e)).toList();
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : words.stream().limit(last).collect(Collectors.joining(", ")) + " or " + words.get(last);
  }
}
