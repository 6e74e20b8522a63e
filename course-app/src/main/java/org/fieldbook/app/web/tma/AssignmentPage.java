package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldbook.app.enrolment.Membership;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.overview.MyTma;
import org.fieldbook.assessment.paper.AskForPaper;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.submission.FileType;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/** One assignment of a student: from the question to the receipt. */
@Named("tmaPage")
@RequestScoped
public class AssignmentPage {

  private static final long MEGABYTE = 1024 * 1024;

  @Inject Asked asked;
  @Inject StudyContext study;
  @Inject MyTma myTma;
  @Inject AskForPaper askForPaper;
  @Inject Clock clock;

  private MyTma.@Nullable Page page;
  private @Nullable GuideView guide;
  private AskForPaper.@Nullable MyPaper paper;

  /** The assignment; a page that is not there ends here. */
  public MyTma.Page page() {
    if (page == null) {
      page = myTma.of(study.membership().presentation(), asked.text("a"));
    }
    return page;
  }

  private Assignment assignment() {
    return page().set().assignment();
  }

  private ZoneId zone() {
    return page().set().zone();
  }

  private LocalDate today() {
    return clock.instant().atZone(zone()).toLocalDate();
  }

  public String getId() {
    return assignment().id();
  }

  public String getLabel() {
    return Wording.assignment(assignment().id());
  }

  public String getHeading() {
    return getLabel() + ": " + assignment().title();
  }

  /** What is to be known of a second try; null when there is none. */
  public @Nullable SecondTryView getSecondTry() {
    return page().again() ? SecondTryView.onFirst(page().set()) : SecondTryView.on(page().set());
  }

  /** What the student is asked to correct; null when it is nothing. */
  public @Nullable CorrectionView getCorrection() {
    return isReturned()
        ? null
        : page()
            .counting()
            .flatMap(Submission::correction)
            .map(c -> CorrectionView.of(c, zone(), clock.instant()))
            .orElse(null);
  }

  public String getCovers() {
    List<String> weeks = assignment().covers();
    if (weeks.isEmpty()) {
      return "";
    }
    String first = study.getPresentation().weekLabel(weeks.get(0));
    String last = study.getPresentation().weekLabel(weeks.get(weeks.size() - 1));
    return first.equals(last)
        ? first
        : first.startsWith("Week ") && last.startsWith("Week ")
            ? first.replace("Week ", "Weeks ") + " to " + last.replace("Week ", "")
            : first + " to " + last.replace("Week ", "week ");
  }

  public String getWords() {
    return WordsInWords.limit(assignment().words());
  }

  /** What it weighs in the result, as a sentence. */
  public String getWeight() {
    return WeightInWords.of(page().set());
  }

  public String getBriefHtml() {
    return assignment().briefHtml();
  }

  /** What the question is about, where it comes with a booklet; else empty. */
  public String getBookletHtml() {
    return assignment().bookletHtml();
  }

  public String getGuidanceHtml() {
    return assignment().guidanceHtml();
  }

  public GuideView getGuide() {
    if (guide == null) {
      guide = GuideView.of(assignment().guide());
    }
    return guide;
  }

  public String getDue() {
    return Wording.near(page().due().dueLocal(), today());
  }

  public String getDueIso() {
    return page().due().due().toString();
  }

  public String getZone() {
    return Wording.zone(page().due().dueLocal());
  }

  public String getNow() {
    return Wording.moment(clock.instant().atZone(zone()));
  }

  public boolean isAgreed() {
    return page().due().agreed() != null;
  }

  public String getCutOff() {
    return Wording.moment(page().set().cutOff().atZone(zone()));
  }

  public Countdown getCountdown() {
    Instant start = study.getPresentation().start().atStartOfDay(zone()).toInstant();
    return Countdown.to(page().due().due(), start, clock.instant(), zone());
  }

  public List<String> getRules() {
    return RulesInWords.of(page().set());
  }

  public String getTutor() {
    return study.membership().findGroup().map(Membership.Group::tutorName).orElse("Your tutor");
  }

  /** Whether the student still studies: else nothing can be sent. */
  public boolean isActive() {
    return study.membership().active();
  }

  public List<ToolTemplate> getRequiredTools() {
    return tools(assignment().evidence().required());
  }

  public List<ToolTemplate> getOptionalTools() {
    List<String> required = assignment().evidence().required();
    // A course may allow all its tools, the required ones among them.
    return tools(
        assignment().evidence().optional().stream().filter(id -> !required.contains(id)).toList());
  }

  private List<ToolTemplate> tools(List<String> ids) {
    List<ToolTemplate> found = new ArrayList<>();
    ids.forEach(
        id -> {
          ToolTemplate tool = study.getPresentation().course().tools().get(id);
          if (tool != null) {
            found.add(tool);
          }
        });
    return found;
  }

  public int getMostOptional() {
    return assignment().evidence().max();
  }

  /** Extensions for the file chooser: {@code .docx,.pdf}. */
  public String getAccept() {
    return assignment().accepts().stream().map(e -> "." + e).collect(Collectors.joining(","));
  }

  /** What is taken, in words. */
  public String getTaken() {
    List<String> words =
        assignment().accepts().stream()
            .map(e -> FileType.byExtension(e).map(FileType::words).orElse("." + e))
            .toList();
    return String.join(", ", words) + ", up to " + getMaxMegabytes() + " MB";
  }

  public long getMaxBytes() {
    return assignment().maxBytes();
  }

  public long getMaxMegabytes() {
    return assignment().maxBytes() / MEGABYTE;
  }

  public boolean isWaiting() {
    return !page().waiting().isEmpty();
  }

  public List<SubmissionView> getSubmissions() {
    return page().submissions().stream().map(s -> SubmissionView.of(s, zone())).toList();
  }

  public @Nullable SubmissionView getCounting() {
    return page().counting().map(s -> SubmissionView.of(s, zone())).orElse(null);
  }

  public boolean isReturned() {
    return page().returned().isPresent();
  }

  public String getScore() {
    return page().returned().map(r -> ReturnedView.score(r.score())).orElse("");
  }

  /** Whether a file can be sent at all. */
  public boolean isOpen() {
    return isActive() && page().outlook().maySubmit();
  }

  public List<String> getClosed() {
    return page().outlook().refusals();
  }

  /** Whether sending it costs something, or might. In the hours of grace it does not. */
  public boolean isCostly() {
    return !page().outlook().lateness().isFree();
  }

  public String getCost() {
    return page().outlook().cost();
  }

  public ExtensionView getExtension() {
    return ExtensionView.of(page(), zone());
  }

  private AskForPaper.MyPaper paper() {
    if (paper == null) {
      paper = askForPaper.mine(page().due());
    }
    return paper;
  }

  public PaperView getPaper() {
    return PaperView.of(paper(), zone());
  }

  public List<History.Event> getHistory() {
    return History.of(page(), paper().requests());
  }

  /** The address of this page's things in the API. */
  public String getApi() {
    return "/api/tma/" + study.getCode() + "/" + assignment().id();
  }

  public String getQuery() {
    return "a=" + assignment().id() + "&p=" + study.getCode();
  }
}
