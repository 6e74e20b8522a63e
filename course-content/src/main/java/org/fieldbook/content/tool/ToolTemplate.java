package org.fieldbook.content.tool;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of a management tool, as an edition has it.
 *
 * @param introduced week in which the tool is introduced, such as {@code W01}
 * @param pictures what can be drawn from an entry
 * @param diary dates in its entries that belong in their owner's diary
 * @param ideas what can be offered for one of its tables; null for nothing
 * @param noPhotographs whether no photograph may be added to its entries, because of who would be
 *     in them
 * @param feedback what other people are asked; absent for a tool that asks nobody
 * @param paper how it goes on paper
 */
public record ToolTemplate(
    String id,
    int number,
    String title,
    String purpose,
    String restsOn,
    List<String> families,
    List<String> competences,
    @Nullable String introduced,
    List<String> revisited,
    int minutes,
    boolean series,
    List<String> linksTo,
    String takeaway,
    @Nullable String note,
    List<ToolPicture> pictures,
    List<ToolField> fields,
    List<DiaryDate> diary,
    @Nullable Ideas ideas,
    boolean noPhotographs,
    @Nullable FeedbackForm feedback,
    Paper paper) {

  /**
   * A tool without dates for a diary and ideas, to which photographs may be added, that asks nobody
   * else and is printed as it is.
   */
  public ToolTemplate(
      String id,
      int number,
      String title,
      String purpose,
      String restsOn,
      List<String> families,
      List<String> competences,
      @Nullable String introduced,
      List<String> revisited,
      int minutes,
      boolean series,
      List<String> linksTo,
      String takeaway,
      @Nullable String note,
      List<ToolPicture> pictures,
      List<ToolField> fields) {
    this(
        id,
        number,
        title,
        purpose,
        restsOn,
        families,
        competences,
        introduced,
        revisited,
        minutes,
        series,
        linksTo,
        takeaway,
        note,
        pictures,
        fields,
        List.of(),
        null,
        false,
        null,
        Paper.PLAIN);
  }

  public ToolTemplate {
    families = List.copyOf(families);
    competences = List.copyOf(competences);
    revisited = List.copyOf(revisited);
    linksTo = List.copyOf(linksTo);
    pictures = List.copyOf(pictures);
    fields = List.copyOf(fields);
    diary = List.copyOf(diary);
  }

  /** What other people are asked; empty for a tool that asks nobody. */
  public Optional<FeedbackForm> findFeedback() {
    return Optional.ofNullable(feedback);
  }

  /**
   * The sheets that a filled form is printed on, and so the order in which all of it is taken away.
   */
  public List<Paper.Laid> sheets() {
    return paper.lay(fields, pictures);
  }

  /** Whether a filled form has sheets of its own; if not, it runs on as it is. */
  public boolean isLaidOut() {
    return !paper.sheets().isEmpty();
  }

  public Optional<ToolField> field(String fieldId) {
    return fields.stream().filter(f -> f.id().equals(fieldId)).findFirst();
  }
}
