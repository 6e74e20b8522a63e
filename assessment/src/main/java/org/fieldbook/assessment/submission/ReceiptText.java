package org.fieldbook.assessment.submission;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The canonical text of receipts. Form 1 had one file and no declarations; form 2 is written now.
 * What was signed in form 1 is read for ever.
 */
final class ReceiptText {

  /** How every receipt begins. */
  static final String HEAD = "Fieldbook receipt, form ";

  private static final String FORM_1 = HEAD + "1";
  private static final String FORM_2 = HEAD + "2";
  private static final String NOT_COUNTED = "not counted";
  private static final String DECLARED = "declared";
  private static final int MOST_FILES = 1_000;
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm:ss zzz (xxx)", Locale.UK);

  private ReceiptText() {}

  static String write(Receipt receipt) {
    StringBuilder text = new StringBuilder(FORM_2).append('\n');
    lines(receipt).forEach((k, v) -> text.append(k).append(": ").append(v).append('\n'));
    return text.toString();
  }

  private static Map<String, String> lines(Receipt r) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("code", r.code().value());
    lines.put("student", r.student().toString());
    lines.put("name", r.name());
    lines.put("identifier", r.identifier());
    lines.put("presentation", r.presentation().value());
    lines.put("assignment", r.assignment());
    lines.put("submission", Integer.toString(r.submission()));
    Posted posted = r.posted();
    lines.put("sent", posted == null ? "online" : "on paper");
    if (posted != null) {
      lines.put("posted", posted.on().toString());
      lines.put("proof", posted.proof());
    }
    lines.put("files", Integer.toString(r.files().size()));
    for (int i = 0; i < r.files().size(); i++) {
      ReceivedFile file = r.files().get(i);
      String number = "-" + (i + 1);
      lines.put("file" + number, file.name());
      lines.put("size" + number, Long.toString(file.size()));
      lines.put("sha256" + number, file.sha256().hex());
      Integer words = file.words();
      lines.put("words" + number, words == null ? NOT_COUNTED : words.toString());
    }
    lines.put("arrived", r.arrived().toString());
    lines.put("arrived-local", LOCAL.format(r.arrivedLocal()));
    Corrected corrected = r.corrected();
    if (corrected != null) {
      lines.put("corrects", corrected.receipt().value());
      lines.put("counts-from", corrected.arrived().toString());
    }
    lines.put("confirmed", r.confirmed().toString());
    lines.put("late-from", r.lateFrom().toString());
    lines.put("zone", r.zone().getId());
    lines.put("standing", r.standing());
    lines.put("own-work", r.declaration().ownWork() ? DECLARED : "not recorded");
    lines.put("ai-use", r.declaration().ai().words());
    if (!r.declaration().aiWords().isEmpty()) {
      lines.put("ai-words", r.declaration().aiWords());
    }
    lines.put("rules", r.rules());
    lines.put("key", r.key());
    return lines;
  }

  /**
   * Reads a text of either form.
   *
   * @throws IllegalArgumentException when it is no receipt
   */
  static Receipt read(String text) {
    String[] all = text.split("\n", -1);
    boolean first = all[0].equals(FORM_1);
    if (!first && !all[0].equals(FORM_2)) {
      throw new IllegalArgumentException("This is not a receipt");
    }
    Map<String, String> lines = new LinkedHashMap<>();
    for (int i = 1; i < all.length; i++) {
      int colon = all[i].indexOf(": ");
      if (colon > 0) {
        lines.put(all[i].substring(0, colon), all[i].substring(colon + 2));
      }
    }
    try {
      return new Receipt(
          new ReceiptCode(line(lines, "code")),
          new PersonId(Long.parseLong(line(lines, "student"))),
          line(lines, "name"),
          line(lines, "identifier"),
          new PresentationCode(line(lines, "presentation")),
          line(lines, "assignment"),
          Integer.parseInt(line(lines, "submission")),
          first ? List.of(file(lines, "")) : files(lines),
          posted(lines),
          Instant.parse(line(lines, "arrived")),
          Instant.parse(line(lines, "confirmed")),
          Instant.parse(line(lines, "late-from")),
          ZoneId.of(line(lines, "zone")),
          line(lines, "standing"),
          first ? Declaration.NOT_RECORDED : declaration(lines),
          line(lines, "rules"),
          line(lines, "key"),
          corrected(lines));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("A date in this receipt cannot be read", e);
    }
  }

  private static List<ReceivedFile> files(Map<String, String> lines) {
    int count = Integer.parseInt(line(lines, "files"));
    if (count < 0 || count > MOST_FILES) {
      throw new IllegalArgumentException("No submission has " + count + " files");
    }
    List<ReceivedFile> files = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      files.add(file(lines, "-" + number));
    }
    return files;
  }

  private static ReceivedFile file(Map<String, String> lines, String number) {
    String words = lines.getOrDefault("words" + number, NOT_COUNTED);
    return new ReceivedFile(
        line(lines, "file" + number),
        Long.parseLong(line(lines, "size" + number)),
        new Sha256(line(lines, "sha256" + number)),
        words.equals(NOT_COUNTED) ? null : Integer.valueOf(words));
  }

  private static @Nullable Posted posted(Map<String, String> lines) {
    return lines.containsKey("posted")
        ? new Posted(LocalDate.parse(line(lines, "posted")), line(lines, "proof"))
        : null;
  }

  private static @Nullable Corrected corrected(Map<String, String> lines) {
    return lines.containsKey("corrects")
        ? new Corrected(
            new ReceiptCode(line(lines, "corrects")), Instant.parse(line(lines, "counts-from")))
        : null;
  }

  private static Declaration declaration(Map<String, String> lines) {
    return new Declaration(
        line(lines, "own-work").equals(DECLARED),
        Declaration.AiUse.said(line(lines, "ai-use")),
        lines.getOrDefault("ai-words", ""));
  }

  private static String line(Map<String, String> lines, String key) {
    String line = lines.get(key);
    if (line == null) {
      throw new IllegalArgumentException("This receipt does not say: " + key);
    }
    return line;
  }
}
