package org.fieldbook.app.toolkit.picture;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.packaging.BundledCourse;
import org.fieldbook.content.packaging.CheckedPackage;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.tool.PictureKind;
import org.fieldbook.content.tool.ToolTemplate;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The tools of the real courses, and ways to look at what is drawn. */
public final class Course {

  public static final PublishedCourse LMC310 = read("LMC310");
  public static final PublishedCourse LPS820 = read("LPS820");

  private Course() {}

  private static PublishedCourse read(String code) {
    CheckedPackage checked = CheckedPackage.of(BundledCourse.of(new CourseCode(code)));
    return CheckedPackage.published(
        checked.documents(),
        checked.media().stream().map(CheckedPackage.Media::path).collect(Collectors.toSet()),
        1,
        1);
  }

  /** The presentation of 2026, as if it began on that day. */
  public static PublishedPresentation from(LocalDate start) {
    return new PublishedPresentation(
        new PresentationCode("LMC310-2026J"), start, LMC310, LMC310.calendar(start));
  }

  public static ToolTemplate tool(String id) {
    ToolTemplate tool = LMC310.tools().get(id);
    if (tool == null) {
      throw new AssertionError("LMC310 has no tool " + id);
    }
    return tool;
  }

  /** An entry of a tool with nothing to compare it with, of 28 November 2026 and read that day. */
  public static Material material(String tool, JsonObject body) {
    LocalDate day = LocalDate.of(2026, 11, 28);
    return Material.of(tool(tool), Options.of(LMC310), body, day, day);
  }

  /** The picture of a kind that is drawn of an entry. */
  public static Picture picture(PictureKind kind, Material material) {
    return Pictures.of(material).stream()
        .filter(p -> p.kind().equals(kind.code()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + kind.code()));
  }

  /** A body, written with single quotes. */
  public static JsonObject body(String fields) {
    String json = "{'fields':" + fields + "}";
    try (JsonReader reader = Json.createReader(new StringReader(json.replace('\'', '"')))) {
      return reader.readObject();
    }
  }

  /** Parsed as XML, which only succeeds when it is well-formed. */
  public static Document parse(String markup) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError("Not well-formed: " + e.getMessage() + "\n" + markup, e);
    }
  }

  public static NodeList find(Document document, String path) {
    try {
      return (NodeList)
          XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }
}
