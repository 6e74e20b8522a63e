package org.fieldbook.app.web.toolkit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import java.util.List;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.ReadToolkit;
import org.fieldbook.app.toolkit.paper.Comparison;
import org.fieldbook.app.toolkit.paper.EntrySheet;
import org.fieldbook.app.toolkit.picture.Material;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Any two entries of a tool, or versions of them, side by side: {@code
 * /toolkit/compare?tool=pdp&a=own-1&b=own-2~17}. Without {@code a} and {@code b}, the earliest
 * entry and the latest. Three SQL statements, the sign-in's among them.
 */
@Named("comparePage")
@RequestScoped
public class ComparePage {

  @Inject StudyContext study;
  @Inject ReadToolkit readToolkit;
  @Inject Asked asked;

  @SuppressWarnings("NullAway.Init")
  private ToolTemplate tool;

  private List<Side.Choices> choices = List.of();
  private Side.@Nullable Picked first;
  private Side.@Nullable Picked second;

  @PostConstruct
  void read() {
    String id = asked.text("tool");
    @Nullable ToolTemplate template = study.getPresentation().course().tools().get(id);
    if (template == null) {
      throw new NotFound("tool " + id);
    }
    tool = template;
    choices =
        Side.of(
            readToolkit.wholes(study.membership().presentation(), id),
            study.getPresentation().calendar().zone());
    first = pick("a", earliest());
    second = pick("b", latest());
  }

  private Side.@Nullable Picked pick(String name, Side.@Nullable Picked otherwise) {
    String key = asked.text(name);
    return key.isEmpty()
        ? otherwise
        : choices.stream()
            .flatMap(Side.Choices::picked)
            .filter(p -> p.side().key().equals(key))
            .findFirst()
            .orElseThrow(() -> new NotFound("entry or version " + key));
  }

  /** The first entry that was made; of a single entry, its first version. */
  private Side.@Nullable Picked earliest() {
    if (choices.isEmpty()) {
      return null;
    }
    List<Side.Picked> last = choices.get(choices.size() - 1).picked().toList();
    return choices.size() > 1 ? last.get(0) : last.get(last.size() - 1);
  }

  private Side.@Nullable Picked latest() {
    return choices.isEmpty() ? null : choices.get(0).picked().toList().get(0);
  }

  public ToolTemplate getTool() {
    return tool;
  }

  /** Whether there are two to choose from. */
  public boolean isPossible() {
    return choices.stream().mapToLong(c -> c.sides().size()).sum() > 1;
  }

  /** What there is to choose from, for the earlier side and for the later one. */
  public List<Group> getFirstChoices() {
    return groups(first);
  }

  public List<Group> getSecondChoices() {
    return groups(second);
  }

  private List<Group> groups(Side.@Nullable Picked chosen) {
    return choices.stream()
        .map(
            c ->
                new Group(
                    c.title(),
                    c.sides().stream()
                        .map(
                            s ->
                                new Choice(
                                    s.key(),
                                    c.title() + ": " + s.name(),
                                    chosen != null && chosen.side().key().equals(s.key())))
                        .toList()))
        .toList();
  }

  /** The two beside each other; null when there are none, or one is compared with itself. */
  public @Nullable Both getBoth() {
    if (first == null || second == null || first.side().equals(second.side())) {
      return null;
    }
    JsonObject before = first.side().body();
    JsonObject after = second.side().body();
    Comparison comparison = new Comparison(tool, options());
    return new Both(
        comparison.said(before, after) + words(second.side().words() - first.side().words()),
        view(first, "First", null),
        view(second, "Second", before),
        comparison.of(before, after).toString());
  }

  private static String words(int more) {
    return switch (Integer.signum(more)) {
      case 1 -> " The second has " + count(more) + " more.";
      case -1 -> " The second has " + count(-more) + " fewer.";
      default -> "";
    };
  }

  private static String count(int words) {
    return words == 1 ? "one word" : words + " words";
  }

  private View view(Side.Picked picked, String place, @Nullable JsonObject before) {
    Side side = picked.side();
    return new View(
        picked.title(),
        side.name(),
        Pictures.figures(
                Material.of(tool, options(), side.body(), side.date(), study.today())
                    .comparedWith(before),
                "picture-" + place)
            .toString(),
        new EntrySheet(tool, options(), 4, place).of(side.body()).toString());
  }

  private Options options() {
    return Options.of(study.getPresentation().course());
  }

  /** Choices of one entry. */
  public record Group(String title, List<Choice> choices) {

    public Group {
      choices = List.copyOf(choices);
    }
  }

  /** An entry or version to choose. */
  public record Choice(String key, String name, boolean chosen) {}

  /**
   * The two.
   *
   * @param said what changed, as a sentence
   * @param changed what changed field by field, as clean HTML
   */
  public record Both(String said, View first, View second, String changed) {}

  /** One of the two, picture and words as clean HTML. */
  public record View(String title, String name, String picture, String sheet) {}
}
