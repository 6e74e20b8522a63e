package org.fieldbook.app.web.toolkit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.Text;
import org.fieldbook.app.toolkit.namedreader.FillAsReader;
import org.fieldbook.app.toolkit.namedreader.FillAsReader.Offer;
import org.fieldbook.app.toolkit.namedreader.SeeFillings;
import org.fieldbook.app.toolkit.namedreader.Typed;
import org.fieldbook.app.web.frame.RefusedForm;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;
import org.fieldbook.content.tool.ToolField.Type;

/**
 * What a tool has for readers, below a shared entry: a form for those who are named, and who filled
 * it so far. No SQL statement for most tools, one for those that have such fields, and one more
 * when the owner reads something new.
 */
@Named("sharedFill")
@RequestScoped
public class SharedFill {

  private static final String FORM = "fill";

  @Inject SharedPage sharedPage;
  @Inject FillAsReader fillAsReader;
  @Inject SeeFillings seeFillings;
  @Inject RefusedForm refusedForm;

  private Offer offer = new Offer(false, List.of(), List.of());

  @PostConstruct
  void read() {
    offer = fillAsReader.offer(sharedPage.shared());
    if (sharedPage.isOwn() && getFilled().stream().anyMatch(FilledLine::fresh)) {
      seeFillings.of(sharedPage.getId());
    }
  }

  /** Whether the reader may fill it. */
  public boolean isOpen() {
    return offer.open();
  }

  /** Labels of what they may fill, in a sentence. */
  public String getLabels() {
    return String.join(" and ", offer.fields().stream().map(f -> "“" + f.label() + "”").toList());
  }

  /** Who filled in what, latest first. */
  public List<FilledLine> getFilled() {
    return offer.fillings().stream()
        .map(f -> FilledLine.of(f, sharedPage.getTool(), sharedPage.zone()))
        .toList();
  }

  /** The form, field by field. */
  public List<Line> getLines() {
    Answers now = Answers.of(sharedPage.shared().entry().body());
    return offer.fields().stream().map(f -> line(f, now.text(f.id()))).toList();
  }

  private Line line(ToolField field, String now) {
    boolean overtaken = refusedForm.isOvertaken(FORM);
    String mark = Typed.mark(now);
    String seen = refusedForm.typed(FORM, FillForm.SEEN + field.id(), mark);
    String typed = Text.clean(refusedForm.typed(FORM, FillForm.FIELD + field.id(), now));
    // What they left alone must not go back over what somebody else has written there since.
    String value = new Typed(field.id(), typed, seen).isUntouched() ? now : typed;
    return new Line(
        field.id(),
        field.label(),
        limit(field),
        control(field, value),
        value,
        overtaken ? mark : seen,
        field.options(),
        overtaken && !value.equals(now),
        now);
  }

  /** The help of the form speaks to its owner; the limits are for everybody. */
  private static String limit(ToolField field) {
    Integer words = field.rules().maxWords();
    Integer characters = field.maxLength();
    return (words == null ? "" : "Up to " + words + " words. ")
        + (characters == null ? "" : "Up to " + characters + " characters.");
  }

  /** A date field shows nothing where half a date stands, and would send it back as nothing. */
  private static String control(ToolField field, String value) {
    boolean date =
        field.type() == Type.DATE && (value.isEmpty() || value.matches("\\d{4}-\\d\\d-\\d\\d"));
    return switch (field.type()) {
      case LONGTEXT -> "area";
      case CHOICE -> "choice";
      default -> date ? "date" : "text";
    };
  }

  /**
   * A field.
   *
   * @param limit how long it can be, as a sentence; empty for no limit of its own
   * @param control area, choice, date or text
   * @param seen mark of what stands there as far as the reader knows
   * @param overtaken whether somebody else has written something there meanwhile: {@code now}
   */
  public record Line(
      String id,
      String label,
      String limit,
      String control,
      String value,
      String seen,
      List<Option> options,
      boolean overtaken,
      String now) {

    public Line {
      options = List.copyOf(options);
    }
  }
}
