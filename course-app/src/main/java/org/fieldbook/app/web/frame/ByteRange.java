package org.fieldbook.app.web.frame;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A run of bytes of a file: the first and the last, counted from 0. */
record ByteRange(long first, long last) {

  private static final Pattern FORM = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /**
   * The range that a header asks for. No header, or one with several ranges, asks for all of it.
   *
   * @return empty when the range lies outside the file
   */
  static Optional<ByteRange> of(@Nullable String header, long size) {
    Matcher form = FORM.matcher(header == null ? "" : header);
    if (!form.matches() || form.group(1).isEmpty() && form.group(2).isEmpty()) {
      return Optional.of(new ByteRange(0, size - 1));
    }
    if (form.group(1).isEmpty()) {
      long tail = Long.parseLong(form.group(2));
      return tail == 0
          ? Optional.empty()
          : Optional.of(new ByteRange(Math.max(0, size - tail), size - 1));
    }
    long first = Long.parseLong(form.group(1));
    long last = form.group(2).isEmpty() ? size - 1 : Long.parseLong(form.group(2));
    return first >= size || last < first
        ? Optional.empty()
        : Optional.of(new ByteRange(first, Math.min(last, size - 1)));
  }

  long length() {
    return last - first + 1;
  }

  boolean isPartOf(long size) {
    return length() < size;
  }

  String header(long size) {
    return "bytes " + first + "-" + last + "/" + size;
  }
}
