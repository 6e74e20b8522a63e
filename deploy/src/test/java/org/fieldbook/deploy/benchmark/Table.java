package org.fieldbook.deploy.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rows of {@code benchmark.tsv}; each is printed as soon as it is there. */
final class Table {

  private final List<String> rows = new ArrayList<>();

  Table() {
    add(
        "page\tusers\trequests\tcpu_ms_app\tcpu_ms_db\tsql\tbytes\tp50_ms\tp99_ms"
            + "\tcpu_ms_generator");
  }

  /**
   * Adds a row.
   *
   * @param users how many different people asked
   * @param sql statements of one request, empty where they were not counted
   */
  void row(String page, int users, Figures figures, String sql) {
    add(
        String.format(
            Locale.ROOT,
            "%s\t%d\t%d\t%.2f\t%.2f\t%s\t%d\t%.1f\t%.1f\t%.2f",
            page,
            users,
            figures.outcome().requests(),
            figures.application(),
            figures.database(),
            sql,
            figures.bytes(),
            figures.outcome().millisOf(50),
            figures.outcome().millisOf(99),
            figures.generatorPerRequest()));
  }

  private void add(String row) {
    rows.add(row);
    System.out.println(row);
  }

  void write(Path file) throws IOException {
    Files.write(file, rows);
  }
}
