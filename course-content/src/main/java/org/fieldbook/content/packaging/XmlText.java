package org.fieldbook.content.packaging;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parses XML that nobody vouches for. A document type is refused, so that there are no entities to
 * expand and nothing outside the text to fetch.
 */
final class XmlText {

  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final Pattern UNKNOWN_ENTITY = Pattern.compile("entity \"([^\"]+)\" was ref");

  private XmlText() {}

  /** The root element, or nothing when the text is not well formed; says why. */
  static Optional<Element> parse(String text, Problems.Of problems) {
    return parse(text, 0, problems);
  }

  /**
   * A fragment such as a brief: what stands in it, wrapped in one {@code div}.
   *
   * @param line line of the file on which the fragment starts
   */
  static Optional<Element> parseFragment(String text, int line, Problems.Of problems) {
    return parse("<div>" + text + "</div>", line - 1, problems);
  }

  private static Optional<Element> parse(String text, int linesBefore, Problems.Of problems) {
    Matcher declared = ENCODING.matcher(text);
    if (declared.find() && !declared.group(1).equalsIgnoreCase("UTF-8")) {
      problems.add(1, "declares the encoding " + declared.group(1) + "; a package is UTF-8.");
      return Optional.empty();
    }
    Builder builder = new Builder(linesBefore, problems);
    try {
      XMLReader reader = reader();
      reader.setContentHandler(builder);
      reader.setErrorHandler(builder);
      reader.setEntityResolver(builder);
      reader.parse(new InputSource(new StringReader(text)));
      return Optional.ofNullable(builder.root);
    } catch (SAXParseException e) {
      problems.add(e.getLineNumber() + linesBefore, inWords(e));
    } catch (SAXException | IOException e) {
      problems.add(0, "cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static XMLReader reader() throws SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setXIncludeAware(false);
      return factory.newSAXParser().getXMLReader();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The platform's XML parser cannot be made safe", e);
    }
  }

  private static String inWords(SAXParseException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("DOCTYPE")) {
      return "has a document type or entity declaration (<!DOCTYPE ...>), which is not allowed."
          + " Take it out.";
    }
    Matcher entity = UNKNOWN_ENTITY.matcher(message);
    if (entity.find()) {
      return "&"
          + entity.group(1)
          + "; is not known in XHTML without a document type. Write the character itself.";
    }
    return "is not well-formed XHTML: " + message;
  }

  private static final class Builder extends DefaultHandler {

    private final int linesBefore;
    private final Problems.Of problems;
    private final Deque<Element> open = new ArrayDeque<>();
    private @Nullable Locator locator;
    private @Nullable Element root;

    Builder(int linesBefore, Problems.Of problems) {
      this.linesBefore = linesBefore;
      this.problems = problems;
    }

    @Override
    public void setDocumentLocator(Locator newLocator) {
      locator = newLocator;
    }

    private int line() {
      return (locator == null ? 0 : locator.getLineNumber()) + linesBefore;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      if (open.size() >= PackageLimits.DEPTH) {
        throw new SAXParseException(
            "elements stand more than " + PackageLimits.DEPTH + " deep in one another", locator);
      }
      Element element = new Element(name, line());
      for (int i = 0; i < attributes.getLength(); i++) {
        element.attributes.put(attributes.getQName(i), attributes.getValue(i));
      }
      Element parent = open.peek();
      if (parent == null) {
        root = element;
      } else {
        parent.append(element);
      }
      open.push(element);
    }

    @Override
    public void endElement(String uri, String local, String name) {
      open.pop();
    }

    @Override
    public void characters(char[] ch, int start, int length) {
      Element parent = open.peek();
      if (parent != null) {
        parent.append(new String(ch, start, length));
      }
    }

    @Override
    public void processingInstruction(String target, String data) {
      problems.add(line(), "<?" + target + " ...?> is not allowed. Take it out.");
    }

    @Override
    public InputSource resolveEntity(@Nullable String publicId, String systemId)
        throws SAXException {
      throw new SAXException("Nothing outside the package is fetched: " + systemId);
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
