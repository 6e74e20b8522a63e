package org.fieldbook.app.toolkit.learningset;

import java.time.LocalDate;
import java.util.List;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.tool.ToolField;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, as those see it who may.
 *
 * @param place the address of an online room, or a place in words; empty for none
 * @param fixed whether nothing in it changes any more
 * @param closed whether it can be taken into a toolkit
 * @param seats members with the key of their part, presenter first
 * @param planNumber number of day and parts: whoever saves others says which they had seen
 * @param presents whether the reader presents
 * @param saidNumber number of the presenter's words
 * @param takenSlot of the reader's entry that was made of it; null for none
 */
public record MeetingView(
    long id,
    long setId,
    String setName,
    PresentationCode presentation,
    LocalDate heldOn,
    String place,
    boolean fixed,
    boolean closed,
    List<Seat> seats,
    int planNumber,
    boolean presents,
    Presented words,
    int saidNumber,
    List<Asked> questions,
    Choices choices,
    @Nullable String takenSlot) {

  public MeetingView {
    seats = List.copyOf(seats);
    questions = List.copyOf(questions);
  }

  /** A member and their part; empty for none. */
  public record Seat(Member member, String part) {}

  /**
   * A question.
   *
   * @param helped the presenter's score, null for none
   * @param consented whether its author lets it go into others' toolkits
   */
  public record Asked(
      long id,
      String author,
      boolean own,
      String question,
      String kind,
      String kindSaid,
      @Nullable Integer helped,
      boolean consented,
      int number) {}

  /** What can be chosen, and how many questions there is room for. */
  public record Choices(
      List<ToolField.Option> parts, List<ToolField.Option> kinds, int mostQuestions) {

    public Choices {
      parts = List.copyOf(parts);
      kinds = List.copyOf(kinds);
    }
  }
}
