package org.fieldbook.assessment.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;
import org.fieldbook.assessment.submission.KeptFiles;
import org.fieldbook.assessment.submission.ReceiptSeal;
import org.fieldbook.content.kernel.Sha256;

/** A pack as the zip that a tutor takes away, written as it is sent. */
public final class PackZip {

  /** How the readme of a pack begins, by which it is known when it comes back. */
  static final String README = "Fieldbook marking pack:";

  /** Attribute by which the guide is known when it comes back. */
  static final String GUIDE = "data-fieldbook-guide";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

  private final Pack pack;
  private final List<PackedWork> works;
  private final KeptFiles files;
  private final ReceiptSeal seal;

  PackZip(Pack pack, List<PackedWork> works, KeptFiles files, ReceiptSeal seal) {
    this.pack = pack;
    this.works = List.copyOf(works);
    this.files = files;
    this.seal = seal;
  }

  /** What the zip is called. */
  public String name() {
    return folder() + ".zip";
  }

  private String folder() {
    return "Marking "
        + pack.assignment()
        + " "
        + pack.presentation().value()
        + " "
        + pack.id().substring(0, 8);
  }

  /**
   * Writes it. The stream stays open.
   *
   * @throws IOException when the stream breaks off or a script cannot be read
   */
  public void write(OutputStream out) throws IOException {
    Map<String, byte[]> summaries = summaries();
    Map<String, Sha256> hashes = new TreeMap<>();
    summaries.forEach((path, bytes) -> hashes.put(path, Sha256.of(bytes)));
    String list = Manifest.text(pack, works, hashes);
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    put(zip, "README.txt", readme());
    put(zip, Manifest.NAME, new Manifest(pack.id(), list, seal.seal(list)).file());
    put(zip, "marking guide.html", guide());
    for (Map.Entry<String, byte[]> summary : summaries.entrySet()) {
      open(zip, summary.getKey());
      zip.write(summary.getValue());
      zip.closeEntry();
    }
    for (PackedWork work : works) {
      open(zip, work.scriptPath());
      try (InputStream script = files.of(work.submission()).bytes()) {
        script.transferTo(zip);
      }
      zip.closeEntry();
    }
    zip.finish();
  }

  private Map<String, byte[]> summaries() {
    Map<String, byte[]> summaries = new LinkedHashMap<>();
    for (PackedWork work : works) {
      summaries.put(work.summaryPath("docx"), SummaryDocx.write(pack, work));
      summaries.put(
          work.summaryPath("html"), SummaryHtml.write(work).getBytes(StandardCharsets.UTF_8));
    }
    return summaries;
  }

  private String readme() {
    ZoneId zone = works.get(0).desk().due().set().zone();
    int count = works.size();
    String text =
        Resources.text("readme.txt")
            .replace("{assignment}", pack.assignment())
            .replace("{presentation}", pack.presentation().value())
            .replace("{made}", MOMENT.format(pack.madeAt().atZone(zone)))
            .replace("{count}", count == 1 ? "1 script" : count + " scripts")
            .replace("{comments}", "");
    // Old editors of Windows know no other line end.
    return text.replace("\n", "\r\n");
  }

  /** The question and what marks are given for, as a page to read. */
  private String guide() {
    Assignment assignment = works.get(0).assignment();
    Html page =
        new Html(
            assignment.id() + " marking guide: " + assignment.title(),
            "",
            " " + GUIDE + "=\"" + Html.escaped(pack.id()) + "\"");
    page.raw("<section>\n").element("h2", "The question").raw(assignment.briefHtml());
    page.raw("</section>\n<section>\n").element("h2", "Guidance that students had");
    page.raw(assignment.guidanceHtml()).raw("</section>\n");
    for (Criterion criterion : assignment.guide().criteria()) {
      page.raw("<section>\n");
      page.element("h2", criterion.title() + ", " + criterion.marks() + " marks");
      page.element("p", criterion.looksFor()).raw("<ul>\n");
      SummaryText.bands(assignment.guide(), criterion).forEach(band -> page.element("li", band));
      page.raw("</ul>\n</section>\n");
    }
    return page.finished("", "");
  }

  private void put(ZipOutputStream zip, String path, String text) throws IOException {
    open(zip, path);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private void open(ZipOutputStream zip, String path) throws IOException {
    ZipEntry entry = new ZipEntry(folder() + "/" + path);
    entry.setTimeLocal(
        LocalDateTime.ofInstant(pack.madeAt(), works.get(0).desk().due().set().zone()));
    zip.putNextEntry(entry);
  }
}
