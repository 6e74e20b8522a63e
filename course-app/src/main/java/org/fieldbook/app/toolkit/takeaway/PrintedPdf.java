package org.fieldbook.app.toolkit.takeaway;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.takeaway.Chapter.Manner;
import org.fieldbook.app.toolkit.takeaway.Chapter.Pause;
import org.fieldbook.content.kernel.Refused;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A4 pages as PDF/UA-1: tagged, with embedded fonts, a language and a title. Pages are laid out as
 * a whole, so that a toolkit longer than a thousand pages or so is refused.
 */
final class PrintedPdf implements Takeable {

  /** Characters of markup; about 2 kB are a page. */
  private static final int LONGEST = 4_000_000;

  /** A drawing's name is given the way in which the maker of pages looks for it. */
  private static final Pattern DRAWING =
      Pattern.compile("(<svg [^>]*)aria-label=(\"[^\"]*\")([^>]*>)");

  private final Stationery stationery;

  PrintedPdf(Stationery stationery) {
    this.stationery = stationery;
  }

  @Override
  public void write(Takeaway takeaway, Progress progress, OutputStream out) throws IOException {
    Document document = parsed(html(takeaway, progress));
    XRLog.setLoggingEnabled(false);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.useSVGDrawer(new BatikSVGDrawer());
    // Everything is in the page already; nothing may be fetched, whatever an entry says.
    builder.useUriResolver((base, uri) -> uri != null && uri.startsWith("#") ? uri : null);
    builder.withProducer("Fieldbook");
    for (Fonts.Face face : Fonts.FACES) {
      byte[] bytes = face.bytes();
      FSSupplier<InputStream> supplier = () -> new ByteArrayInputStream(bytes);
      builder.useFont(
          supplier,
          face.family(),
          face.weight(),
          face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
          true);
    }
    builder.withW3cDocument(document, null);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      PDDocument pdf = renderer.getPdfDocument();
      date(takeaway, pdf);
      pdf.save(out);
      pdf.close();
    }
  }

  /** The day in place of the moment, so that the same entries give the same bytes. */
  private static void date(Takeaway takeaway, PDDocument pdf) {
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    day.setTimeInMillis(takeaway.made().toEpochDay() * 86_400_000L);
    PDDocumentInformation about = pdf.getDocumentInformation();
    about.setCreationDate(day);
    about.setModificationDate(day);
    pdf.setDocumentId((long) takeaway.stem().hashCode());
  }

  private String html(Takeaway takeaway, Progress progress) throws IOException {
    String rules = DrawingStyle.of(stationery);
    StringBuilder html = new StringBuilder();
    Markup head = new Markup();
    head.open("html", "lang", "en-GB").open("head");
    head.element("title", takeaway.learner() + "’s toolkit");
    head.empty("meta", "name", "subject", "content", takeaway.presentation().course().title());
    head.empty("meta", "name", "author", "content", takeaway.learner());
    head.empty("meta", "name", "description", "content", "Management tools filled in on a course");
    head.element("style", Packing.text("print.css"));
    bookmarks(takeaway, head);
    head.close().open("body");
    head.element("div", takeaway.learner() + "’s toolkit", "class", "foot");
    html.append(head.drain());
    for (Chapter chapter : chapters(takeaway)) {
      Markup main = new Markup();
      main.open("div", "class", "chapter", "id", chapter.id());
      chapter.body().write(main, Pause.NONE);
      String text = main.close().toString();
      html.append(
          DRAWING
              .matcher(text)
              .replaceAll("$1alt=$2$3" + Matcher.quoteReplacement(styled(rules, text))));
      progress.written(chapter);
      if (html.length() > LONGEST) {
        throw new Refused(
            "Your toolkit is too long for one PDF. Pick some of its entries for a PDF, or take it"
                + " away in another format.");
      }
    }
    return html.append("</body></html>").toString();
  }

  private static String styled(String rules, String drawn) {
    return "<style>" + DrawingStyle.within(rules, drawn) + "</style>";
  }

  private static void bookmarks(Takeaway takeaway, Markup head) {
    head.open("bookmarks");
    for (Chapter chapter : chapters(takeaway)) {
      head.element("bookmark", "", "name", chapter.title(), "href", "#" + chapter.id());
    }
    head.close();
  }

  private static List<Chapter> chapters(Takeaway takeaway) {
    return new Chapters(takeaway, Manner.BOOK, id -> "#" + id).all();
  }

  private static Document parsed(String xhtml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("Markup is always well-formed", e);
    }
  }
}
