package org.fieldbook.app.web.toolkit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import java.util.List;
import org.fieldbook.app.toolkit.Form;
import org.fieldbook.app.toolkit.OwnChoices;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.ReadToolkit;
import org.fieldbook.app.toolkit.paper.Comparison;
import org.fieldbook.app.toolkit.paper.EntrySheet;
import org.fieldbook.app.toolkit.picture.Material;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Any two entries of a tool, or versions of them, side by side: {@code
 * /toolkit/compare?tool=pdp&a=own-1&b=own-2~17}. Without {@code a} and {@code b}, the earliest
 * entry and the latest. Each is shown in the form that it was written in. Three SQL statements, the
 * sign-in's among them; one more for a tool that offers own entries.
 */
@Named("comparePage")
@RequestScoped
public class ComparePage {

  @Inject StudyContext study;
  @Inject ReadToolkit readToolkit;
  @Inject ReadEntries readEntries;
  @Inject Asked asked;

  @SuppressWarnings("NullAway.Init")
  private ToolTemplate tool;

  private OwnChoices own = OwnChoices.NONE;
  private List<Side.Choices> choices = List.of();
  private Side.@Nullable Picked first;
  private Side.@Nullable Picked second;

  @PostConstruct
  void read() {
    String id = asked.text("tool");
    choices =
        Side.of(
            readToolkit.wholes(study.membership().presentation(), id),
            study.getPresentation().calendar().zone());
    tool = form(id, latestEdition()).template();
    own = readEntries.choices(tool, course().tools());
    first = pick("a", earliest());
    second = pick("b", latest());
  }

  private PublishedCourse course() {
    return study.getPresentation().course();
  }

  /** That of the latest entry: the course may have no such tool any more. */
  private long latestEdition() {
    Side.Picked latest = latest();
    return course().tools().containsKey(asked.text("tool")) || latest == null
        ? course().editionId()
        : latest.side().editionId();
  }

  private Form form(String id, long editionId) {
    return readEntries
        .form(id, editionId, course())
        .orElseThrow(() -> new NotFound("tool " + id))
        .with(own);
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
    Form then = form(tool.id(), first.side().editionId());
    Form now = form(tool.id(), second.side().editionId());
    Comparison comparison = new Comparison(then, now);
    return new Both(
        comparison.said(before, after) + words(second.side().words() - first.side().words()),
        view(first, then, "First", null),
        view(second, now, "Second", then.isLike(now) ? before : null),
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

  /** One of the two, in the form that it was written in. */
  private View view(Side.Picked picked, Form form, String place, @Nullable JsonObject before) {
    Side side = picked.side();
    return new View(
        picked.title(),
        side.name(),
        Pictures.figures(
                Material.of(
                        form.template(), form.options(), side.body(), side.date(), study.today())
                    .comparedWith(before),
                "picture-" + place)
            .toString(),
        new EntrySheet(form.template(), form.options(), 4, place).of(side.body()).toString());
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
