package org.fieldbook.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fieldbook.deploy.access.Matrix.Row;
import org.fieldbook.deploy.system.SharedFieldbook;
import org.junit.jupiter.api.Test;

/**
 * Whatever stands in an address or a body, the answer is a page or a refusal in words, never a
 * failure of ours. Each route of the matrix is asked by somebody who may ask it.
 */
class HostileST {

  private static final Cast CAST = new Cast(SharedFieldbook.get());
  private static final Things THINGS = new Things(CAST);

  /** What somebody may put in place of an id. */
  private static final List<String> HOSTILE =
      List.of(
          "",
          "0",
          "-1",
          "99999999999999999999999999",
          "1e9",
          "null",
          "\u0000",
          "1\u0000",
          "' or '1'='1",
          "1; drop table app.person; --",
          "<script>alert(1)</script>",
          "../../../../etc/passwd",
          "${jndi:ldap://x}",
          "#{1+1}",
          "\uD83D\uDCA9",
          "x".repeat(3_000));

  /** All that pages look for in an address, whether or not they name it in a link. */
  private static final String READ_BY_PAGES =
      List.of(
              "p a w e id f g v q b as to by code page post after mail new edit done others tool which"
                  .split(" "))
          .stream()
          .map(name -> name + "={hostile}")
          .collect(Collectors.joining("&"));

  /** Other JSON than any resource asks for. */
  private static final List<String> BODIES =
      List.of("null", "[]", "{}", "{\"", "\"x\"", "1", "[{}]", "{\"body\":".repeat(2_000));

  private static final List<String> WRONG_TYPES = List.of("null", "1", "-1.5", "\"x\"", "[]", "{}");

  private final List<String> faults = new ArrayList<>();
  private final Map<String, String> settled = new HashMap<>();
  private int asked;

  private record Turn(Row row, Actor actor) {}

  private static List<Turn> turns() {
    return Matrix.read().rows().stream()
        .filter(row -> !row.isUseCase())
        .flatMap(row -> mayAsk(row).map(actor -> new Turn(row, actor)).stream())
        .toList();
  }

  private static Optional<Actor> mayAsk(Row row) {
    return Arrays.stream(Actor.values())
        .filter(Actor::asksOverTheWire)
        .filter(actor -> "ok".equals(row.expected().get(actor)))
        .findFirst();
  }

  private void ask(Question question, Actor actor) {
    HttpResponse<String> answer =
        actor == Actor.ANONYMOUS
            ? question.from(CAST.stranger(), Map.of())
            : question.from(CAST.member(actor), 0);
    asked++;
    String said = question.toString();
    String shown = said.length() > 160 ? said.substring(0, 160) : said;
    if (answer.statusCode() >= 500) {
      faults.add(shown + " answered " + answer.statusCode());
    }
    if (answer.body().contains("<script>alert(1)")) {
      faults.add(shown + " wrote back what it was sent");
    }
  }

  /** Things that fit; the same ones again and again. */
  private String fitting(String name) {
    String known = settled.get(name);
    if (known == null) {
      known = THINGS.real(name);
      settled.put(name, known);
    }
    return known;
  }

  @Test
  void noParameterMakesAnythingFail() {
    for (Turn turn : turns()) {
      for (String hostile : turn.row().asksForThings() ? HOSTILE : List.<String>of()) {
        ask(Question.of(turn.row(), name -> hostile), turn.actor());
      }
    }
    assertThat(asked).isGreaterThan(300);
    assertThat(faults).isEmpty();
  }

  @Test
  void noParameterMakesAnythingFailAmongOthersThatFit() {
    for (Turn turn : turns()) {
      List<String> names = List.copyOf(turn.row().things());
      for (String odd : names.size() > 1 ? names : List.<String>of()) {
        for (String hostile : HOSTILE) {
          UnaryOperator<String> things = name -> name.equals(odd) ? hostile : fitting(name);
          ask(Question.of(turn.row(), things), turn.actor());
        }
      }
    }
    assertThat(asked).isGreaterThan(300);
    assertThat(faults).isEmpty();
  }

  @Test
  void nothingThatAPageReadsMakesItFail() {
    for (Turn turn : turns()) {
      if (!turn.row().changes()) {
        for (String hostile : HOSTILE) {
          Row row = turn.row().asking(READ_BY_PAGES);
          ask(
              Question.of(row, name -> name.equals("hostile") ? hostile : fitting(name)),
              turn.actor());
        }
      }
    }
    assertThat(asked).isGreaterThan(300);
    assertThat(faults).isEmpty();
  }

  @Test
  void noBodyMakesAnythingFail() {
    for (Turn turn : turns()) {
      Row row = turn.row();
      if (!row.isApi()
          || !List.of("PUT", "POST").contains(row.method())
          || row.sends().equals("bytes")) {
        continue;
      }
      Set<String> bodies = new LinkedHashSet<>(BODIES);
      for (String wrong : WRONG_TYPES) {
        bodies.add(
            row.sends().replaceAll(":(\"[^\"]*\"|[0-9]+|true|false|\\{[^}]*})", ":" + wrong));
      }
      for (String body : bodies) {
        ask(Question.of(row.sending(body), this::fitting), turn.actor());
      }
    }
    assertThat(asked).isGreaterThan(200);
    assertThat(faults).isEmpty();
  }
}
