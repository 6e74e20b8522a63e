package org.fieldbook.assessment.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fieldbook.assessment.marking.ReadCommentBank;
import org.fieldbook.content.kernel.Sha256;

/** A pack as the zip that a tutor takes away, written as it is sent. */
public final class PackZip {

  /** How the readme of a pack begins, by which it is known when it comes back. */
  static final String README = "Fieldbook marking pack:";

  private static final String COMMENTS =
      "  comment bank.html    your comments, shared ones and the course team's, to copy from\n";

  private static final String EVIDENCE =
      "  evidence    copies of toolkit entries that students attached, each named as its script\n";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

  private final Pack pack;
  private final List<PackedWork> works;
  private final ReadCommentBank.Bank comments;
  private final PackSources sources;

  PackZip(Pack pack, List<PackedWork> works, ReadCommentBank.Bank comments, PackSources sources) {
    this.pack = pack;
    this.works = List.copyOf(works);
    this.comments = comments;
    this.sources = sources;
  }

  /** What the zip is called. */
  public String name() {
    return folder() + ".zip";
  }

  private String folder() {
    return (pack.isSecond() ? "Second marking " : "Marking ")
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
    Map<String, Sha256> hashes = new TreeMap<>();
    String style = hasEvidence() ? sources.style() : "";
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    put(zip, "README.txt", readme());
    put(zip, "marking guide.html", PackPages.guide(works.get(0).assignment()));
    if (!comments.isBare()) {
      put(zip, "comment bank.html", PackPages.comments(works.get(0).assignment(), comments));
    }
    for (PackedWork work : works) {
      String page = SummaryHtml.write(work);
      hashes.put(
          work.summaryPath("docx"),
          put(zip, work.summaryPath("docx"), SummaryDocx.write(pack, work)));
      hashes.put(work.summaryPath("html"), put(zip, work.summaryPath("html"), page));
      for (int place = 1; place <= work.files().size(); place++) {
        hashes.put(work.scriptPath(place), file(zip, work, place));
      }
      for (int place = 1; place <= work.evidence().size(); place++) {
        String copy = EvidencePage.write(work, work.evidence().get(place - 1), style);
        hashes.put(work.evidencePath(place), put(zip, work.evidencePath(place), copy));
      }
    }
    // Last, for what stands in it of a file is known only when the file is written.
    String list = Manifest.text(pack, works, hashes);
    put(zip, Manifest.NAME, sources.signed(pack.id(), list).file());
    zip.finish();
  }

  private Sha256 file(ZipOutputStream zip, PackedWork work, int place) throws IOException {
    MessageDigest digest = Sha256.digest();
    open(zip, work.scriptPath(place));
    try (InputStream script =
        new DigestInputStream(sources.file(work.packed().whose(), place), digest)) {
      script.transferTo(zip);
    }
    zip.closeEntry();
    return Sha256.of(digest);
  }

  private boolean hasEvidence() {
    return works.stream().anyMatch(work -> !work.evidence().isEmpty());
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
            .replace("{evidence}", hasEvidence() ? EVIDENCE : "")
            .replace("{comments}", comments.isBare() ? "" : COMMENTS);
    // Old editors of Windows know no other line end.
    return text.replace("\n", "\r\n");
  }

  private Sha256 put(ZipOutputStream zip, String path, String text) throws IOException {
    return put(zip, path, text.getBytes(StandardCharsets.UTF_8));
  }

  private Sha256 put(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
    open(zip, path);
    zip.write(bytes);
    zip.closeEntry();
    return Sha256.of(bytes);
  }

  private void open(ZipOutputStream zip, String path) throws IOException {
    ZipEntry entry = new ZipEntry(folder() + "/" + path);
    entry.setTimeLocal(
        LocalDateTime.ofInstant(pack.madeAt(), works.get(0).desk().due().set().zone()));
    zip.putNextEntry(entry);
  }
}
