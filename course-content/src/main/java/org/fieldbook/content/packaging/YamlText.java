package org.fieldbook.content.packaging;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Parses YAML that nobody vouches for, down to nodes with lines; no object is ever built from a
 * tag. Aliases are refused: a course has no use for them, and an attacker has.
 */
final class YamlText {

  private YamlText() {}

  /** The map that the file is, or nothing when it is none; says why. */
  static Optional<YamlMap> parse(String text, Problems.Of problems) {
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit((int) PackageLimits.TEXT).build();
    try {
      if (!isPlain(text, settings, problems)) {
        return Optional.empty();
      }
      Optional<Node> node = new Compose(settings).composeString(text);
      if (node.isPresent() && node.get() instanceof MappingNode map) {
        return Optional.of(new YamlMap(map, problems));
      }
      problems.add(1, "is empty, or not a list of \"name: value\" lines.");
    } catch (MarkedYamlEngineException e) {
      problems.add(line(e.getProblemMark()), "is not well-formed YAML: " + inWords(e));
    } catch (YamlEngineException e) {
      problems.add(0, "cannot be read as YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** Reads the events first, without building anything from them. */
  private static boolean isPlain(String text, LoadSettings settings, Problems.Of problems) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      if (event instanceof AliasEvent) {
        problems.add(
            line(event.getStartMark()),
            "uses an alias (*name), which is not allowed. Write the value out.");
        return false;
      }
      if (event instanceof CollectionStartEvent && ++depth > PackageLimits.DEPTH) {
        problems.add(
            line(event.getStartMark()),
            "lists stand more than " + PackageLimits.DEPTH + " deep in one another.");
        return false;
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      }
    }
    return true;
  }

  private static String inWords(MarkedYamlEngineException e) {
    String problem = String.valueOf(e.getProblem());
    return problem.contains("mapping values are not allowed")
        ? "a text with \": \" in it needs quotation marks."
        : problem + ".";
  }

  static int line(Optional<Mark> mark) {
    return mark.map(m -> m.getLine() + 1).orElse(0);
  }
}
