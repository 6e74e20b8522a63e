package org.fieldbook.deploy.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code deploy/access-matrix.tsv}: one line for each route and use case. Lines that begin with
 * {@code #} explain.
 */
final class Matrix {

  private static final Path FILE = Path.of("access-matrix.tsv");
  private static final int FIXED = 3;
  private static final String NOTHING = "-";

  private final List<Row> rows;

  private Matrix(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * A line.
   *
   * @param route method and address, or {@code use} and a use case
   * @param asks what is asked for: {@code name={thing}}, with ampersands between; in the address
   *     where it has that name, else after a question mark
   * @param sends the body: JSON with things in it, or {@code bytes} of a document
   */
  record Row(String route, String asks, String sends, Map<Actor, String> expected) {

    boolean isUseCase() {
      return route.startsWith("use ");
    }

    String method() {
      return route.substring(0, route.indexOf(' '));
    }

    String address() {
      return route.substring(route.indexOf(' ') + 1);
    }

    boolean changes() {
      return !isUseCase() && !method().equals("GET");
    }

    boolean isApi() {
      return address().startsWith("/api/");
    }

    /** What is asked for, by name. */
    Map<String, String> parameters() {
      Map<String, String> parameters = new LinkedHashMap<>();
      if (!asks.isEmpty()) {
        for (String pair : asks.split("&")) {
          String[] both = pair.split("=", 2);
          parameters.put(both[0], both.length > 1 ? both[1] : "");
        }
      }
      return parameters;
    }

    /** What is named in address, parameters and body. */
    Set<String> things() {
      Set<String> names = new LinkedHashSet<>();
      Map<String, String> parameters = parameters();
      Question.HOLE
          .matcher(address())
          .results()
          .filter(hole -> !parameters.containsKey(hole.group(1)))
          .forEach(hole -> names.add(hole.group(1)));
      Question.HOLE.matcher(asks + " " + sends).results().forEach(h -> names.add(h.group(1)));
      return names;
    }

    /** The same with another body. */
    Row sending(String body) {
      return new Row(route, asks, body, expected);
    }

    /** The same with more in the address. */
    Row asking(String more) {
      return new Row(route, asks.isEmpty() ? more : asks + "&" + more, sends, expected);
    }

    boolean asksForThings() {
      return !things().isEmpty();
    }
  }

  static Matrix read() {
    try {
      List<String> lines =
          Files.readAllLines(FILE).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      List<String> head = List.of(lines.get(0).split("\t"));
      List<Row> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        rows.add(row(head, line.split("\t", -1)));
      }
      return new Matrix(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(List<String> head, String[] cells) {
    Map<Actor, String> expected = new EnumMap<>(Actor.class);
    for (Actor actor : Actor.values()) {
      int column = head.indexOf(actor.column());
      if (column < FIXED || column >= cells.length) {
        throw new IllegalStateException(cells[0] + " says nothing of " + actor.column());
      }
      expected.put(actor, cells[column].strip());
    }
    return new Row(cells[0].strip(), blank(cells[1]), blank(cells[2]), expected);
  }

  private static String blank(String cell) {
    return cell.strip().equals(NOTHING) ? "" : cell.strip();
  }

  List<Row> rows() {
    return rows;
  }

  /** The line of one route as the file would have it, for whoever has to write it. */
  static String line(String route, String asks, String sends, Map<Actor, String> said) {
    return route
        + "\t"
        + (asks.isEmpty() ? NOTHING : asks)
        + "\t"
        + (sends.isEmpty() ? NOTHING : sends)
        + "\t"
        + Arrays.stream(Actor.values())
            .map(actor -> said.getOrDefault(actor, NOTHING))
            .collect(Collectors.joining("\t"));
  }

  /** The first line of the file. */
  static String head() {
    return "route\tasks\tsends\t"
        + Arrays.stream(Actor.values()).map(Actor::column).collect(Collectors.joining("\t"));
  }
}
