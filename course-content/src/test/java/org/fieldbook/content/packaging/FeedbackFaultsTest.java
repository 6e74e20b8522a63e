package org.fieldbook.content.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a tool asks other people must have its place on the form, and points to answer on. */
class FeedbackFaultsTest {

  private static final String ROUND =
      """
      round:
        purpose: why
        permission: may
        groups: asked
        ownQuestion: own
        invites: invites
        responses: answers
        comments: comments
        means: means
        johari: panes
        self: me
        signed: boss
        easyFor: others
      scale:
        - {value: 0, label: Never}
        - {value: 3, label: Always}
        - {value: null, label: Cannot say}
      easyRead:
        - {value: 0, label: "No"}
        - {value: 3, label: "Yes"}
        - {value: null, label: Do not know}
      questions:
        - {id: q1, askedOf: others, theme: respect, competence: gen-learn, text: Listens, self: I listen}
        - {id: q2, askedOf: others, theme: respect, competence: gen-learn, text: Asks, self: I ask}
        - {id: q3, askedOf: others, theme: change, competence: gen-learn, text: Acts, self: I act}
      fields:
        - {id: why, label: Why, type: longtext}
        - {id: may, label: May I, type: multichoice, options: [{key: "yes", label: Yes}, {key: "no", label: No}]}
        - id: asked
          label: Asked
          type: table
          columns:
            - {id: group, type: choice, label: Group, options: [{key: me, label: Me}, {key: boss, label: Boss}, {key: others, label: Others}]}
            - {id: planned, type: number, label: How many}
            - {id: way, type: text, label: Way}
            - {id: close, type: date, label: Closes}
        - {id: own, label: Own question, type: text}
        - id: invites
          label: Invites
          type: table
          computed: true
          columns:
            - {id: label, type: person, label: Who}
        - {id: answers, label: Answers, type: matrix, computed: true, rowsFrom: questions, columnsFrom: answer sets, cell: {type: scale, min: 0, max: 3}}
        - id: comments
          label: Comments
          type: table
          computed: true
          columns:
            - {id: group, type: text, label: Group}
            - {id: question, type: text, label: Question}
            - {id: comment, type: longtext, label: Comment}
        - {id: means, label: Means, type: diagram-data, formula: "from: answers"}
        - {id: panes, label: Panes, type: diagram-data, formula: "from: answers"}
      """;

  private static PackageFiles with(String round) {
    return new SmallCourse().with("tools/journal.yaml", "fields:\n", round);
  }

  @Test
  void aRoundWithItsPlacesIsTaken() {
    assertThatCode(() -> CheckedPackage.of(with(ROUND))).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {value: 3, label: Always}   | {value: 11, label: Always}   | a point is from 0 to 10
          {value: 3, label: Always}   | {value: 0, label: Always}    | the value 0 is used twice
          {value: 3, label: "Yes"}    | {value: 2, label: "Yes"}     | has a value that "scale" has not
          {value: null, label: Do not | {value: 1, label: Do not     | "easyRead" needs two values or more, and one point without a value
          id: q2                      | id: q1                       | the id "q1" is used twice
          id: q2                      | id: Question 2               | an id has small letters
          id: q3, askedOf: others     | id: q3, askedOf: boss        | "others" needs three questions or more
          id: q3, askedOf: others     | id: q3, askedOf: everybody   | "everybody" is none of the groups
          text: Acts                  | picture: tank, text: Acts    | "picture" must be one of
          self: me                    | self: myself                 | "myself" is none of the groups
          signed: boss                | signed: chief                | "chief" is none of the groups
          easyFor: others             | easyFor: them                | "them" is none of the groups
          purpose: why                | purpose: own                 | the tool has no longtext "own"
          means: means                | means: answers               | the tool has no diagram-data "answers"
          invites: invites            | invites: asked               | "asked" must be "computed"
          {id: close, type: date      | {id: end, type: date         | "asked" has no column "close"
          {id: question, type: text   | {id: to, type: text          | "comments" has no column "question"
          """)
  void anotherRoundIsRefusedWithItsPlace(String right, String wrong, String fault) {
    Refusal.names(with(ROUND.replace(right, wrong)), "tools/journal.yaml", fault);
  }

  @Test
  void questionsWithoutARoundAndARoundWithoutQuestionsAreRefused() {
    assertThat(faults(ROUND.replaceAll("(?s)round:.*?scale:", "scale:")))
        .contains("questions need \"round\"");
    assertThat(faults(ROUND.replaceAll("(?s)questions:.*?fields:", "fields:")))
        .contains("a round needs \"questions\"");
  }

  private static String faults(String round) {
    return Refusal.of(with(round)).toString();
  }
}
