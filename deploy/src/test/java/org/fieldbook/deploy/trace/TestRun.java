package org.fieldbook.deploy.trace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What this build has run: {@code target/tests.tsv}, a row for each class of tests. That of the
 * last {@code mvn -Pfull verify} is kept as {@code full-run.tsv}.
 */
final class TestRun {

  private TestRun() {}

  /** Writes it from the reports of these modules. */
  static void write(Path project, List<String> modules, Path to) throws IOException {
    List<String> rows = new ArrayList<>();
    for (String module : modules) {
      for (String kind : List.of("surefire-reports", "failsafe-reports")) {
        Path reports = project.resolve(module).resolve("target").resolve(kind);
        if (Files.isDirectory(reports)) {
          try (DirectoryStream<Path> files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
            for (Path file : files) {
              rows.add(module + "\t" + row(file));
            }
          }
        }
      }
    }
    Collections.sort(rows);
    rows.add(0, "module\tclass\ttests\tfailed\tnot run\tseconds");
    Files.write(to, rows);
  }

  private static String row(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Element suite = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
      return String.join(
          "\t",
          suite.getAttribute("name").replaceFirst(".*\\.", ""),
          suite.getAttribute("tests"),
          Integer.toString(number(suite, "failures") + number(suite, "errors")),
          suite.getAttribute("skipped"),
          suite.getAttribute("time"));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("Cannot read " + file, e);
    }
  }

  private static int number(Element suite, String attribute) {
    return Integer.parseInt(suite.getAttribute(attribute));
  }
}
