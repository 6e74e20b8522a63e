package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.log.Log;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.toolkit.picture.Material;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolPicture;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * All entries of a tool as a log: {@code /toolkit/log?tool=cpd-log&from=2026-01-01&to=2026-12-31}.
 * A date that is none is left out of the question. Two SQL statements, the sign-in's among them.
 */
@Named("logPage")
@RequestScoped
public class LogPage {

  @Inject StudyContext study;
  @Inject ReadEntries readEntries;
  @Inject Asked asked;

  private @Nullable List<EntryView> entries;
  private @Nullable Log log;

  /**
   * The tool.
   *
   * @throws NotFound when the course has no such tool, or it is no log
   */
  public ToolTemplate getTool() {
    String id = asked.text("tool");
    return Optional.ofNullable(course().tools().get(id))
        .filter(t -> Log.pictureOf(t).isPresent())
        .orElseThrow(() -> new NotFound("log " + id));
  }

  private PublishedCourse course() {
    return study.getPresentation().course();
  }

  private ToolPicture spec() {
    return Log.pictureOf(getTool()).orElseThrow();
  }

  private List<EntryView> entries() {
    List<EntryView> found = entries;
    if (found == null) {
      found = readEntries.ofTool(getTool().id());
      entries = found;
    }
    return found;
  }

  Log log() {
    Log made = log;
    if (made == null) {
      made =
          Log.of(
              getTool(),
              spec(),
              Options.of(course()),
              entries(),
              day("from").orElse(LocalDate.MIN),
              day("to").orElse(LocalDate.MAX));
      log = made;
    }
    return made;
  }

  private Optional<LocalDate> day(String name) {
    try {
      return Optional.of(LocalDate.parse(asked.text(name)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The first day asked for, as a date field takes it; empty for all. */
  public String getFrom() {
    return day("from").map(LocalDate::toString).orElse("");
  }

  /** The last day asked for. */
  public String getTo() {
    return day("to").map(LocalDate::toString).orElse("");
  }

  /** Whether anything was ever logged. */
  public boolean isBegun() {
    return !entries().isEmpty();
  }

  public boolean isNone() {
    return log().lines().isEmpty();
  }

  /** Such as {@code 14 entries: 23.5 hours from 1 October 2026.} */
  public String getSum() {
    int count = log().lines().size();
    String lacking =
        log().without() == 0 ? "" : ", " + log().without() + " of them without " + log().unit();
    return (count == 1 ? "1 entry" : count + " entries")
        + lacking
        + ": "
        + log().total().toPlainString()
        + " "
        + log().unit()
        + period()
        + ".";
  }

  private String period() {
    return day("from").map(d -> " from " + Dates.of(d)).orElse("")
        + day("to").map(d -> " to " + Dates.of(d)).orElse("");
  }

  public String getUnit() {
    return log().unit();
  }

  /** The rows, latest first. */
  public List<Row> getRows() {
    return log().lines().stream().map(this::row).toList();
  }

  private Row row(Log.Line line) {
    return new Row(
        Dates.of(line.day()),
        line.what(),
        line.kind(),
        line.amount().map(LogPage::said).orElse("none given"),
        "/toolkit/entry?e=" + line.entry().slot() + "&p=" + line.entry().presentation() + days());
  }

  /** So that the picture of an entry counts the same days. */
  private String days() {
    return (getFrom().isEmpty() ? "" : "&from=" + getFrom())
        + (getTo().isEmpty() ? "" : "&to=" + getTo());
  }

  static String said(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  /** The picture of this period, with its sentence and tables. */
  public String getPicture() {
    List<EntryView> within = log().lines().stream().map(Log.Line::entry).toList();
    if (within.isEmpty()) {
      return "";
    }
    EntryView latest = within.get(0);
    return Pictures.figures(
            Material.of(getTool(), Options.of(course()), latest, within, study.today()), "log")
        .toString();
  }

  /** The address of the same as a table to keep. */
  public String getFileHref() {
    return "/toolkit/log-file?tool="
        + getTool().id()
        + "&from="
        + getFrom()
        + "&to="
        + getTo()
        + "&p="
        + study.getCode();
  }

  /** A row of the table. */
  public record Row(String day, String what, String kind, String amount, String href) {}
}
