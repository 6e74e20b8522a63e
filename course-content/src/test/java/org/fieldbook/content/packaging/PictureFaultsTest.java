package org.fieldbook.content.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a picture is drawn from must be on the form, down to the keys of its choices. */
class PictureFaultsTest {

  private static final String PICTURES =
      """
      pictures:
        - kind: grid-2x2
          title: Where they stand
          table: marks
          one: row
          many: rows
          label: name
          x: first
          y: second
          shape: kind
          shapes: ["Both: red, blue"]
          quadrants: [A, B, C, D]
          warnWhen: [first is 3, "kind is red, blue"]
          warnSays: it is {kind}
        - {kind: grid-2x2, title: Modes, choices: mode, points: [war 1 9, peace 9 9], quadrants: [A, B, C, D]}
        - {kind: network, title: Ties, nodes: marks, name: name, links: marks, from: name, to: name, tie: kind, sentences: ["red: {from} reddens {to}"]}
        - {kind: fishbone, title: Bones, table: marks, category: kind, label: name, actions: marks, strength: kind, weak: blue}
      fields:
        - id: marks
          label: Marks
          type: table
          columns:
            - {id: name, type: text, label: Name}
            - {id: first, type: scale, label: First, min: 1, max: 3}
            - {id: second, type: scale, label: Second, min: 1, max: 3}
            - {id: kind, type: choice, label: Kind, options: [{key: red, label: Red}, {key: blue, label: Blue}]}
        - {id: mode, label: Mode, type: choice, options: [{key: war, label: War}, {key: peace, label: Peace}]}
      """;

  private static PackageFiles with(String pictures) {
    return new SmallCourse().with("tools/journal.yaml", "fields:\n", pictures);
  }

  @Test
  void picturesThatNameWhatIsOnTheFormAreTaken() {
    assertThatCode(() -> CheckedPackage.of(with(PICTURES))).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          first is 3       | first is 4     | "4" is not a choice of "first"
          first is 3       | third is 3     | "third" is not a column of
          first is 3       | first over 3   | must be "column is value, value"
          kind is red      | kind is pink   | "pink" is not a choice of "kind"
          Both: red        | Both: pink     | "pink" is not a choice of "kind"
          Both: red        | red            | must be "Name: key, key"
          it is {kind}     | it is {sort}   | nothing is known as {sort} here
          war 1 9          | war 1 19       | must be "key x y
          war 1 9          | love 1 9       | "love" is not a choice of "mode"
          weak: blue       | weak: green    | "green" is not a choice of "kind"
          red: {from}      | pink: {from}   | "pink" is not a choice of "kind"
          reddens {to}     | reddens {it}   | nothing is known as {it} here
          9 9], quadrants: [A, B, C, D]} | 9 9], quadrants: [A, B]} | names four, not 2
          x: first         | name: first    | needs [x] too
          choices: mode, p | p              | needs "table" or "choices"
          """)
  void whatIsNotOnTheFormIsNamed(String text, String instead, String fault) {
    assertThat(PICTURES).contains(text);
    assertThat(Refusal.of(with(PICTURES.replace(text, instead))))
        .anySatisfy(p -> assertThat(p.fault()).contains(fault));
  }
}
