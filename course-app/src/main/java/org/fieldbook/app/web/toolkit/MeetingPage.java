package org.fieldbook.app.web.toolkit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.learningset.MeetingView;
import org.fieldbook.app.toolkit.learningset.Presented;
import org.fieldbook.app.toolkit.learningset.ReadSets;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.RefusedForm;
import org.fieldbook.app.web.frame.RunningTitle;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.tool.ToolField;

/**
 * One meeting of a set, to those who may read it: {@code /toolkit/meeting?id=7}. Six SQL
 * statements, the sign-in's among them.
 */
@Named("meetingPage")
@RequestScoped
public class MeetingPage {

  private static final int ROWS = 3;

  @Inject ReadSets readSets;
  @Inject Asked asked;
  @Inject RefusedForm refusedForm;
  @Inject HttpServletRequest request;
  @Inject Library library;
  @Inject Clock clock;

  @SuppressWarnings("NullAway.Init")
  private MeetingView meeting;

  @PostConstruct
  void read() {
    meeting = readSets.meeting(asked.number("id"));
  }

  public MeetingView getMeeting() {
    return meeting;
  }

  public String getCode() {
    return meeting.presentation().value();
  }

  /** The set names the presentation; the address does not. */
  public RunningTitle getRunning() {
    return new RunningTitle(library.presentation(meeting.presentation()), clock.instant());
  }

  public String getDay() {
    return Dates.of(meeting.heldOn());
  }

  /** Whether the place is an address that leads somewhere: that of an online room. */
  public boolean isOnline() {
    return meeting.place().matches("https://\\S+");
  }

  /** The day as a date field has it. */
  public String getDayTyped() {
    return meeting.heldOn().toString();
  }

  /** Who presents; empty when nobody does yet. */
  public String getPresenter() {
    return meeting.seats().stream()
        .filter(s -> s.part().equals("presenter"))
        .map(s -> s.member().name())
        .findFirst()
        .orElse("");
  }

  public List<Seat> getSeats() {
    return meeting.seats().stream().map(this::seat).toList();
  }

  private Seat seat(MeetingView.Seat seat) {
    long id = seat.member().id().value();
    String chosen = refusedForm.typed("plan", "parts/" + id, seat.part());
    return new Seat(
        id,
        seat.member().name(),
        said(seat.part()),
        meeting.choices().parts().stream()
            .map(p -> new Choice(p.key(), p.label(), p.key().equals(chosen)))
            .toList());
  }

  /** Day, place and parts as they are saved, in a line. */
  public String getPlanSaved() {
    String parts =
        meeting.seats().stream()
            .filter(s -> !s.part().isEmpty())
            .map(s -> s.member().name() + ": " + said(s.part()))
            .collect(Collectors.joining("; "));
    return Stream.of(getDay(), meeting.place(), parts)
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining(". "));
  }

  /** The presenter's words as they are saved. */
  public String getWordsSaved() {
    Presented words = meeting.words();
    return Stream.concat(
            Stream.of(words.issue(), words.insight()),
            words.actions().stream().map(d -> d.action() + " " + d.by() + " " + d.result()))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private String said(String part) {
    return meeting.choices().parts().stream()
        .filter(p -> p.key().equals(part))
        .map(ToolField.Option::label)
        .findFirst()
        .orElse("no part yet");
  }

  public List<Question> getQuestions() {
    return meeting.questions().stream().map(this::question).toList();
  }

  private Question question(MeetingView.Asked q) {
    Integer helped = q.helped();
    String kind = refusedForm.typed("word-" + q.id(), "kind", q.kind());
    return new Question(
        q,
        refusedForm.typed(
            "words", "scores/" + q.id(), helped == null ? "" : Integer.toString(helped)),
        helped == null
            ? "not scored"
            : List.of("no help", "some help", "a lot of help").get(helped),
        meeting.choices().kinds().stream()
            .map(k -> new Choice(k.key(), k.label(), k.key().equals(kind)))
            .toList());
  }

  /** Kinds of a question that is added. */
  public List<Choice> getKinds() {
    String chosen = refusedForm.typed("ask", "kind", "");
    return meeting.choices().kinds().stream()
        .map(k -> new Choice(k.key(), k.label(), k.key().equals(chosen)))
        .toList();
  }

  public boolean isRoom() {
    return meeting.questions().size() < meeting.choices().mostQuestions();
  }

  /** The presenter's actions with room for more. */
  public List<Presented.Deed> getDeeds() {
    List<Presented.Deed> deeds =
        new ArrayList<>(
            refusedForm.is("words") ? MeetingSent.deeds(request) : meeting.words().actions());
    while (deeds.size() < ROWS) {
      deeds.add(new Presented.Deed("", "", ""));
    }
    return deeds;
  }

  /** How many questions are not the reader's to take, in words; empty for none. */
  public String getWithheld() {
    long withheld = meeting.questions().stream().filter(q -> !q.own() && !q.consented()).count();
    return withheld == 0
        ? ""
        : withheld == 1
            ? "One question stays in the set: its author has not said that you may take it."
            : withheld + " questions stay in the set: their authors have not said that you may.";
  }

  /** A member with the parts to choose from. */
  public record Seat(long id, String name, String said, List<Choice> choices) {

    public Seat {
      choices = List.copyOf(choices);
    }
  }

  /** Something to choose. */
  public record Choice(String key, String label, boolean chosen) {}

  /**
   * A question with its score in words and the kinds to choose from.
   *
   * @param score as the presenter's form has it; empty for none
   */
  public record Question(MeetingView.Asked asked, String score, String helped, List<Choice> kinds) {

    public Question {
      kinds = List.copyOf(kinds);
    }

    /** Whether the presenter gives it this score. */
    public boolean isScored(int points) {
      return score.equals(Integer.toString(points));
    }
  }
}
