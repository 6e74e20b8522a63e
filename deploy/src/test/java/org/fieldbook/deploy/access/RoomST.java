package org.fieldbook.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fieldbook.deploy.access.Matrix.Row;
import org.fieldbook.deploy.people.Member;
import org.fieldbook.deploy.system.Browsing;
import org.fieldbook.deploy.system.Layout;
import org.fieldbook.deploy.system.SharedFieldbook;
import org.fieldbook.deploy.system.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every page of the matrix, opened in a browser by each kind of person who may, has room for what
 * is on it; so have the pages of the demonstration's own student, which are full, and the forms of
 * all tools, which are empty.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class RoomST {

  private static final Cast CAST = new Cast(SharedFieldbook.get());
  private static final Things THINGS = new Things(CAST);
  private static final Browsing BROWSING = new Browsing();

  /** One for each role, and students who have little. */
  private static final Set<Actor> READERS =
      EnumSet.complementOf(EnumSet.of(Actor.OTHER_GROUP, Actor.OTHER_TUTOR, Actor.SYSTEM));

  private static final Pattern ENTRY = Pattern.compile("href=\"(/toolkit/entry\\?e=[^\"#]+)\"");
  private static final Pattern TOOL = Pattern.compile("c=LMC310&amp;tool=([a-z0-9-]+)\"");

  private final List<String> faults = new ArrayList<>();
  private int opened;

  @AfterAll
  static void close() {
    BROWSING.close();
  }

  @Test
  void everyPageHasRoomForWhatIsOnItAtEveryWidth() {
    List<Row> rows =
        Matrix.read().rows().stream()
            .filter(row -> !row.isUseCase() && row.method().equals("GET") && !row.isApi())
            .toList();
    List<Asked> asked =
        rows.stream().map(row -> new Asked(row, Question.of(row, THINGS::real).path())).toList();
    for (Actor reader : READERS) {
      Visitor visitor = reader == Actor.ANONYMOUS ? CAST.stranger() : CAST.member(reader).visitor();
      List<String> pages =
          asked.stream().filter(one -> one.isFor(reader)).map(Asked::path).toList();
      open(reader.column(), visitor, pages);
    }
    assertThat(opened).as("pages opened").isGreaterThan(120);
    assertThat(faults).isEmpty();
  }

  @Test
  void soHaveTheEntriesOfTheDemonstrationAndTheFormsOfAllTools() {
    Member student = Member.signIn(CAST.site(), "student@fieldbook.example");
    Set<String> pages = new LinkedHashSet<>(List.of("/study/home", "/study/planner"));
    pages.add("/toolkit/list");
    found(ENTRY, student.get("/toolkit/list").body())
        .forEach(entry -> pages.addAll(List.of(entry, entry + "&edit=1")));
    assertThat(pages).as("of the student").hasSizeGreaterThan(10);
    found(TOOL, student.get("/tools").body())
        .forEach(tool -> pages.add("/toolkit/entry?e=own-room-of-" + tool + "&tool=" + tool));
    open("student", student.visitor(), List.copyOf(pages));
    assertThat(opened).as("pages opened").isGreaterThan(40);
    assertThat(faults).isEmpty();
  }

  private static Set<String> found(Pattern pattern, String page) {
    Set<String> found = new LinkedHashSet<>();
    pattern.matcher(page).results().forEach(at -> found.add(at.group(1).replace("&amp;", "&")));
    return found;
  }

  /** A row with its address; each thing in it is made once. */
  private record Asked(Row row, String path) {

    /** What anybody may read is the same for all: it is looked at for two of them. */
    boolean isFor(Actor reader) {
      boolean open = "ok".equals(row.expected().get(Actor.ANONYMOUS));
      return "ok".equals(row.expected().get(reader))
          && (!open || reader == Actor.ANONYMOUS || reader == Actor.OWN);
    }
  }

  private void open(String reader, Visitor visitor, List<String> paths) {
    try (BrowserContext window = BROWSING.person(CAST.site(), 1280, 900)) {
      window.addCookies(cookies(visitor));
      Page page = window.newPage();
      for (String path : paths) {
        if (isPage(visitor.get(path))) {
          page.navigate(path);
          opened++;
          Layout.faults(page).forEach(fault -> faults.add(path + " for " + reader + " " + fault));
        }
      }
    }
  }

  /** Not a file, and not on the way to another page. */
  private static boolean isPage(HttpResponse<String> answer) {
    String type = answer.headers().firstValue("content-type").orElse("");
    boolean saved = answer.headers().firstValue("content-disposition").isPresent();
    return answer.statusCode() == 200 && type.startsWith("text/html") && !saved;
  }

  private static List<Cookie> cookies(Visitor visitor) {
    List<Cookie> cookies = new ArrayList<>();
    for (String pair : visitor.cookie().split("; ")) {
      if (!pair.isBlank()) {
        String[] both = pair.split("=", 2);
        cookies.add(new Cookie(both[0], both[1]).setUrl(CAST.site().toString()));
      }
    }
    return cookies;
  }
}
