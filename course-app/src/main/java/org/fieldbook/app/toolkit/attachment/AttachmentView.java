package org.fieldbook.app.toolkit.attachment;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An attached file as it is listed.
 *
 * @param name as its owner calls it, with its ending
 * @param size in bytes
 * @param alt of a picture, for those who do not see it; empty when the owner has not said
 * @param words the owner's own, beside it
 */
public record AttachmentView(
    long id,
    String name,
    boolean picture,
    boolean sound,
    long size,
    String alt,
    String words,
    Instant addedAt) {

  private static final Pattern ENDING = Pattern.compile("(?<=.)\\.[A-Za-z0-9]{1,8}$");

  /** What it is called, without the ending that says of which kind it is. */
  public String stem() {
    return name.substring(0, name.length() - ending().length());
  }

  /** Such as {@code .jpg}; empty when its name has none. */
  public String ending() {
    Matcher ending = ENDING.matcher(name);
    return ending.find() ? ending.group() : "";
  }
}
