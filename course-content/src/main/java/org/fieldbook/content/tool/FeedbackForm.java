package org.fieldbook.content.tool;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a tool asks other people about its owner: a set of questions for each group, the points to
 * answer on, and where on the form the round of questions and its results stand. A tool that has
 * one can have rounds.
 *
 * @param scale the points in order; the one without a value is for who cannot say
 * @param easyRead fewer points for the easy read form, with values of the scale
 * @param openQuestions at the end of each set, answered in words
 */
public record FeedbackForm(
    List<Question> questions,
    List<Point> scale,
    List<Point> easyRead,
    List<String> openQuestions,
    Places places) {

  /** Fewer questions of a set than these say too little. */
  public static final int FEWEST = 3;

  /** What can be drawn beside a question in easy read. */
  public static final Set<String> DRAWN =
      Set.of(
          "respect",
          "listening",
          "choice",
          "dignity",
          "promise",
          "fairness",
          "change",
          "honesty",
          "talk");

  public FeedbackForm {
    questions = List.copyOf(questions);
    scale = List.copyOf(scale);
    easyRead = List.copyOf(easyRead);
    openQuestions = List.copyOf(openQuestions);
  }

  /**
   * A question.
   *
   * @param group key of the group that is asked
   * @param theme the axis on which its answers are drawn
   * @param competence id of the competence that it shows
   * @param text as others are asked it
   * @param self as the owner is asked it
   * @param easy in short words, absent for the text as it is
   * @param picture one of {@link #DRAWN}, for easy read
   */
  public record Question(
      String id,
      String group,
      String theme,
      String competence,
      String text,
      String self,
      @Nullable String easy,
      String picture) {}

  /**
   * A point of a scale.
   *
   * @param value absent for who cannot say
   */
  public record Point(@Nullable Integer value, String label) {}

  /**
   * Where on the form things stand: ids of fields, and keys of groups.
   *
   * @param purpose text that all who are asked read
   * @param permission choices, one of which is needed before anybody is asked
   * @param groups table with the columns {@code group}, {@code planned}, {@code way} and {@code
   *     close}
   * @param ownQuestion text: one question of the owner's own
   * @param invites table of who was asked, which leaves Fieldbook with nobody
   * @param responses filled with means by question and group
   * @param comments table with the columns {@code group}, {@code question} and {@code comment}
   * @param means filled with means by theme and group
   * @param johari filled with the four panes
   * @param self the group that is the owner
   * @param signed groups whose answer is known to be theirs, and is shown although it is one
   * @param easyFor groups to whom the easy read form is offered
   */
  public record Places(
      String purpose,
      String permission,
      String groups,
      String ownQuestion,
      String invites,
      String responses,
      String comments,
      String means,
      String johari,
      String self,
      List<String> signed,
      List<String> easyFor) {

    public Places {
      signed = List.copyOf(signed);
      easyFor = List.copyOf(easyFor);
    }
  }

  /** The questions of a group, in order. */
  public List<Question> of(String group) {
    return questions.stream().filter(q -> q.group().equals(group)).toList();
  }

  public Optional<Question> question(String id) {
    return questions.stream().filter(q -> q.id().equals(id)).findFirst();
  }

  /** The groups that are asked, in the order of the questions. */
  public List<String> groups() {
    return questions.stream().map(Question::group).distinct().toList();
  }

  /** Whether the answer of the group is known to be theirs. */
  public boolean isSigned(String group) {
    return places.signed().contains(group);
  }

  /** The greatest value of the scale. */
  public int greatest() {
    return scale.stream()
        .map(Point::value)
        .filter(v -> v != null)
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }
}
