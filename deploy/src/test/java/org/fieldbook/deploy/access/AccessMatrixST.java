package org.fieldbook.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fieldbook.deploy.access.Matrix.Row;
import org.fieldbook.deploy.people.Member;
import org.fieldbook.deploy.system.SharedFieldbook;
import org.junit.jupiter.api.Test;

/**
 * Asks the whole matrix of the shipped artefact. What was answered is written to {@code
 * target/access-matrix.tsv} in the form of the committed file, so that the two can be compared.
 */
class AccessMatrixST {

  private static final Shipped SHIPPED = Shipped.open();
  private static final Cast CAST = new Cast(SharedFieldbook.get());
  private static final Things THINGS = new Things(CAST);

  /**
   * Signing in and out; and a check of a receipt, which anybody may ask for and changes nothing.
   */
  private static final Set<String> WITHOUT_TOKEN = Set.of("/signin", "/signout", "/verify/check");

  private static final Map<String, String> FROM_ELSEWHERE =
      Map.of("Origin", "https://elsewhere.example", "Sec-Fetch-Site", "cross-site");

  private final Matrix matrix = Matrix.read();

  private List<Row> routes() {
    return matrix.rows().stream().filter(row -> !row.isUseCase()).toList();
  }

  @Test
  void everyRouteOfTheApplicationIsListedAndNoOther() {
    Set<String> there = Addresses.routes(SHIPPED);
    assertThat(there).as("routes seen in the shipped file").hasSizeGreaterThan(40);
    assertThat(routes().stream().map(Row::route).distinct().toList())
        .as("deploy/access-matrix.tsv")
        .containsExactlyInAnyOrderElementsOf(there);
  }

  @Test
  void everyUseCaseIsOpenToTheRolesListedAndToNoOther() {
    Map<String, Set<String>> there = Addresses.useCases(SHIPPED);
    assertThat(there).as("use cases seen in the shipped file").hasSizeGreaterThan(40);
    List<String> seen = new ArrayList<>();
    there.forEach((name, roles) -> seen.add(Matrix.line(name, "", "", said(roles))));
    List<String> listed =
        matrix.rows().stream()
            .filter(Row::isUseCase)
            .map(row -> Matrix.line(row.route(), "", "", row.expected()))
            .toList();
    keep("use-cases.tsv", seen);
    assertThat(listed).containsExactlyInAnyOrderElementsOf(seen);
  }

  private static Map<Actor, String> said(Set<String> roles) {
    Map<Actor, String> said = new EnumMap<>(Actor.class);
    for (Actor actor : Actor.values()) {
      boolean open = roles.contains("everybody") || roles.contains(actor.role());
      said.put(actor, roles.contains("unsaid") ? "unsaid" : open ? "ok" : "refused");
    }
    return said;
  }

  @Test
  void everybodyIsAnsweredAsListed() {
    List<String> seen = new ArrayList<>(List.of(Matrix.head()));
    List<String> faults = Collections.synchronizedList(new ArrayList<>());
    CAST.assemble();
    try (AtOnce atOnce = new AtOnce()) {
      for (Row row : routes()) {
        try {
          Question question = Question.of(row, THINGS::real);
          Map<Actor, String> said = new ConcurrentHashMap<>();
          Consumer<Actor> turn =
              actor -> said.put(actor, isAnsweredAsListed(question, row, actor, faults));
          atOnce.each(asking(row).filter(actor -> !changes(row, actor)).toList(), turn);
          asking(row).filter(actor -> changes(row, actor)).forEach(turn);
          said.put(Actor.SYSTEM, "-");
          seen.add(Matrix.line(row.route(), row.asks(), row.sends(), said));
        } catch (IllegalStateException | IllegalArgumentException e) {
          faults.add(row.route() + " could not be asked: " + e.getMessage());
        }
      }
    }
    keep("access-matrix.tsv", seen);
    assertThat(faults).isEmpty();
  }

  private static String isAnsweredAsListed(
      Question question, Row row, Actor actor, List<String> faults) {
    HttpResponse<String> answer = ask(question, row, actor);
    String word = Answer.of(answer).word();
    if (!word.equals(row.expected().get(actor))) {
      faults.add(
          "%s for %s: %s (%d), expected %s. %s"
              .formatted(
                  question,
                  actor.column(),
                  word,
                  answer.statusCode(),
                  row.expected().get(actor),
                  start(answer.body())));
    }
    if (word.equals("missing") && row.asksForThings()) {
      compareWithTwin(row, actor, answer, faults);
    }
    return word;
  }

  /** Whoever may not, or only looks, changes nothing. The others may use the thing up. */
  private static boolean changes(Row row, Actor actor) {
    return row.changes() && "ok".equals(row.expected().get(actor));
  }

  private static Stream<Actor> asking(Row row) {
    return Arrays.stream(Actor.values())
        .filter(actor -> actor.asksOverTheWire() && !"-".equals(row.expected().get(actor)));
  }

  private static HttpResponse<String> ask(Question question, Row row, Actor actor) {
    if (actor == Actor.ANONYMOUS) {
      return question.from(CAST.stranger(), Map.of("Origin", CAST.site().toString()));
    }
    Member member = CAST.member(actor);
    return question.from(member, THINGS.versionSeen(row.route(), member));
  }

  /** Somebody else's answers exactly as one that does not exist. */
  private static void compareWithTwin(
      Row row, Actor actor, HttpResponse<String> answer, List<String> faults) {
    Question twin = Question.of(row, THINGS::absent);
    HttpResponse<String> other = ask(twin, row, actor);
    if (other.statusCode() != answer.statusCode()
        || !comparable(other.body()).equals(comparable(answer.body()))) {
      faults.add(
          "%s for %s can be told from one that does not exist: %d and %d, %s and %s"
              .formatted(
                  row.route(),
                  actor.column(),
                  answer.statusCode(),
                  other.statusCode(),
                  start(answer.body()),
                  start(other.body())));
    }
  }

  private static String comparable(String body) {
    return body.replaceAll("nonce=\"[^\"]*\"", "").replaceAll("\\s+", " ");
  }

  private static String start(String body) {
    String line = comparable(body);
    return line.length() > 160 ? line.substring(0, 160) : line;
  }

  @Test
  void nothingIsChangedForWhoeverDoesNotComeFromAPageOfOurs() {
    List<String> faults = new ArrayList<>();
    List<Row> changing = routes().stream().filter(Row::changes).toList();
    assertThat(changing).hasSizeGreaterThan(10);
    Member own = CAST.member(Actor.OWN);
    for (Row row : changing) {
      if (WITHOUT_TOKEN.contains(row.address())) {
        expect(403, row, THINGS::absent, CAST.member(Actor.OTHER_GROUP), FROM_ELSEWHERE, faults);
        continue;
      }
      expect(403, row, THINGS::absent, own, Map.of("Origin", CAST.site().toString()), faults);
      Map<String, String> foreign = new TreeMap<>(FROM_ELSEWHERE);
      foreign.put("X-Fieldbook-Token", own.token());
      expect(403, row, THINGS::absent, own, foreign, faults);
      if (row.isApi() && !row.method().equals("DELETE")) {
        Map<String, String> asForm =
            Map.of(
                "Origin",
                CAST.site().toString(),
                "X-Fieldbook-Token",
                own.token(),
                "Content-Type",
                "text/plain");
        expect(415, row, THINGS::absent, own, asForm, faults);
      }
    }
    assertThat(faults).isEmpty();
  }

  private static void expect(
      int status,
      Row row,
      java.util.function.UnaryOperator<String> things,
      Member member,
      Map<String, String> headers,
      List<String> faults) {
    Question question = Question.of(row, things);
    HttpResponse<String> answer = question.from(member.visitor(), headers);
    if (answer.statusCode() != status) {
      faults.add(
          "%s with %s answered %d, expected %d"
              .formatted(question, headers.keySet(), answer.statusCode(), status));
    }
  }

  private static void keep(String name, List<String> lines) {
    try {
      Files.write(Path.of("target", name), lines);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
