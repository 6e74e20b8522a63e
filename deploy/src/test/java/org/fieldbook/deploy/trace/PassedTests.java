package org.fieldbook.deploy.trace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The tests that ran and passed, from the reports of Surefire and Failsafe. */
final class PassedTests {

  private PassedTests() {}

  /** Names as {@code class#method}; a parameterised test counts when all its cases passed. */
  static Set<String> in(Path target) throws IOException {
    Set<String> passed = new TreeSet<>();
    Set<String> failed = new TreeSet<>();
    for (String folder : List.of("surefire-reports", "failsafe-reports")) {
      Path reports = target.resolve(folder);
      if (Files.isDirectory(reports)) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
          for (Path file : files) {
            read(file, passed, failed);
          }
        }
      }
    }
    passed.removeAll(failed);
    return passed;
  }

  private static void read(Path file, Set<String> passed, Set<String> failed) throws IOException {
    NodeList cases;
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      cases = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("testcase");
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("Cannot read " + file, e);
    }
    for (int i = 0; i < cases.getLength(); i++) {
      Element test = (Element) cases.item(i);
      String method = test.getAttribute("name").replaceFirst("[({\\[].*", "").strip();
      String name = test.getAttribute("classname") + "#" + method;
      boolean bad =
          test.getElementsByTagName("failure").getLength()
                  + test.getElementsByTagName("error").getLength()
                  + test.getElementsByTagName("skipped").getLength()
              > 0;
      (bad ? failed : passed).add(name);
    }
  }
}
