package org.fieldbook.app.web.toolkit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.toolkit.learningset.MeetingView;
import org.fieldbook.app.toolkit.learningset.Presented;
import org.fieldbook.app.toolkit.learningset.ReadSets;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.web.frame.Asked;
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
    return meeting.seats().stream()
        .map(
            s ->
                new Seat(
                    s.member().id().value(),
                    s.member().name(),
                    said(s.part()),
                    meeting.choices().parts().stream()
                        .map(p -> new Choice(p.key(), p.label(), p.key().equals(s.part())))
                        .toList()))
        .toList();
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
    return new Question(
        q,
        helped == null
            ? "not scored"
            : List.of("no help", "some help", "a lot of help").get(helped),
        meeting.choices().kinds().stream()
            .map(k -> new Choice(k.key(), k.label(), k.key().equals(q.kind())))
            .toList());
  }

  public List<ToolField.Option> getKinds() {
    return meeting.choices().kinds();
  }

  public boolean isRoom() {
    return meeting.questions().size() < meeting.choices().mostQuestions();
  }

  /** The presenter's actions with room for more. */
  public List<Presented.Deed> getDeeds() {
    List<Presented.Deed> deeds = new ArrayList<>(meeting.words().actions());
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

  /** A question with its score in words and the kinds to choose from. */
  public record Question(MeetingView.Asked asked, String helped, List<Choice> kinds) {

    public Question {
      kinds = List.copyOf(kinds);
    }

    /** Whether the presenter gave it this score. */
    public boolean isScored(int score) {
      return Integer.valueOf(score).equals(asked.helped());
    }
  }
}
