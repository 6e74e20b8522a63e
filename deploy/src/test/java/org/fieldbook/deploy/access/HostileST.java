package org.fieldbook.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fieldbook.deploy.access.Matrix.Row;
import org.fieldbook.deploy.system.SharedFieldbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
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

  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, String> settled = new HashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtOnce atOnce = new AtOnce();

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
    asked.incrementAndGet();
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

  /** The row with each hostile value, made before they are asked: making things takes turns. */
  private static List<Question> questions(Row row, Function<String, UnaryOperator<String>> things) {
    return HOSTILE.stream().map(hostile -> Question.of(row, things.apply(hostile))).toList();
  }

  @BeforeAll
  static void assemble() {
    CAST.assemble();
  }

  @AfterEach
  void close() {
    atOnce.close();
  }

  @Test
  void noParameterMakesAnythingFail() {
    for (Turn turn : turns()) {
      if (turn.row().asksForThings()) {
        atOnce.each(
            HOSTILE, hostile -> ask(Question.of(turn.row(), name -> hostile), turn.actor()));
      }
    }
    assertThat(asked.get()).isGreaterThan(300);
    assertThat(faults).isEmpty();
  }

  @Test
  void noParameterMakesAnythingFailAmongOthersThatFit() {
    for (Turn turn : turns()) {
      List<String> names = List.copyOf(turn.row().things());
      for (String odd : names.size() > 1 ? names : List.<String>of()) {
        atOnce.each(
            questions(turn.row(), hostile -> name -> name.equals(odd) ? hostile : fitting(name)),
            question -> ask(question, turn.actor()));
      }
    }
    assertThat(asked.get()).isGreaterThan(300);
    assertThat(faults).isEmpty();
  }

  @Test
  void nothingThatAPageReadsMakesItFail() {
    for (Turn turn : turns()) {
      if (!turn.row().changes()) {
        Row row = turn.row().asking(READ_BY_PAGES);
        atOnce.each(
            questions(row, hostile -> name -> name.equals("hostile") ? hostile : fitting(name)),
            question -> ask(question, turn.actor()));
      }
    }
    assertThat(asked.get()).isGreaterThan(300);
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
      atOnce.each(
          bodies.stream().map(body -> Question.of(row.sending(body), this::fitting)).toList(),
          question -> ask(question, turn.actor()));
    }
    assertThat(asked.get()).isGreaterThan(200);
    assertThat(faults).isEmpty();
  }
}
