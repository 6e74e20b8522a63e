package org.fieldbook.deploy.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A page that is measured, as {@code pages.tsv} fixes it.
 *
 * @param name what it is called in figures
 * @param reader whose page it is
 * @param address with names in braces for what differs from reader to reader
 * @param share of the mix, in percent
 * @param sql statements for one request, the look-up of the sign-in among them
 * @param mostSql statements that the course's promise allows
 * @param bytes of a typical answer's body, compressed
 * @param goal processor time of application and database for one request, in milliseconds; 0 for
 *     none
 */
record MeasuredPage(
    String name,
    Reader reader,
    String address,
    int share,
    int sql,
    int mostSql,
    int bytes,
    int goal) {

  /** Whose page it is. */
  enum Reader {
    STUDENT,
    TUTOR,
    MONITOR,
    OFFICE
  }

  /** All of them, in the order of the file. */
  static List<MeasuredPage> all() {
    try (InputStream in = MeasuredPage.class.getResourceAsStream("pages.tsv")) {
      if (in == null) {
        throw new IllegalStateException("No pages.tsv");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t"))
          .map(MeasuredPage::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MeasuredPage of(String[] columns) {
    return new MeasuredPage(
        columns[0],
        Reader.valueOf(columns[1]),
        columns[2],
        Integer.parseInt(columns[3]),
        Integer.parseInt(columns[4]),
        Integer.parseInt(columns[5]),
        Integer.parseInt(columns[6]),
        Integer.parseInt(columns[7]));
  }

  @Override
  public String toString() {
    return name;
  }
}
