package org.fieldbook.app.web.monitoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.app.web.tma.CommentedFile;
import org.fieldbook.app.web.tma.ReturnedView;
import org.fieldbook.app.web.tma.SubmissionView;
import org.fieldbook.assessment.annotation.Annotation;
import org.fieldbook.assessment.marking.MonitorFiles;
import org.fieldbook.assessment.marking.MonitorMarking;
import org.fieldbook.assessment.marking.Script;
import org.jspecify.annotations.Nullable;

/** One finished script before its monitor: what was sent in, and what the tutor made of it. */
@Named("monitoredPage")
@RequestScoped
public class MonitoredPage {

  @Inject Asked asked;
  @Inject MonitorMarking monitorMarking;
  @Inject MonitorFiles monitorFiles;

  private MonitorMarking.@Nullable Monitored monitored;
  private @Nullable List<Annotation> notes;

  MonitorMarking.Monitored monitored() {
    if (monitored == null) {
      monitored = monitorMarking.script(getId());
    }
    return monitored;
  }

  private Script script() {
    return monitored().script();
  }

  public long getId() {
    return asked.number("id");
  }

  public String getLabel() {
    return Wording.assignment(script().assignment());
  }

  public String getTitle() {
    return monitored().set().assignment().title();
  }

  public String getPresentation() {
    return script().presentation().value();
  }

  public String getStudent() {
    return monitored().student().name();
  }

  public String getTutor() {
    return monitored().tutor().name();
  }

  /** The files of the submission in their order. */
  public List<SubmissionView.FileLine> getFiles() {
    return SubmissionView.lines(monitored().submission(), monitored().fileNames());
  }

  public String getReceived() {
    return Wording.moment(script().arrivedAt().atZone(monitored().set().zone()));
  }

  /** When the student got it, or that they have not. */
  public String getStanding() {
    return script()
        .returnedAt()
        .map(at -> "Returned " + Wording.moment(at.atZone(monitored().set().zone())))
        .orElse("Finished and held: the student has nothing of it yet");
  }

  /** The mark that counts, or that was given as long as it is held. */
  public String getMark() {
    return script()
        .score()
        .map(s -> s.counted() == null ? "Counts as not submitted" : s.counted() + ofTotal())
        .orElseGet(() -> script().sheet().total() + ofTotal());
  }

  private String ofTotal() {
    return " of " + monitored().set().assignment().guide().total();
  }

  public String getWhy() {
    return "Part marks add up to "
        + script().sheet().total()
        + ". "
        + script().score().map(s -> s.why()).orElse("");
  }

  public String getSummary() {
    return script().sheet().summary();
  }

  /** Marks and feedback as the student sees them. */
  public List<ReturnedView.Part> getParts() {
    return ReturnedView.parts(monitored().set(), monitored().parts());
  }

  public @Nullable String getAnnotatedName() {
    return script().annotated().map(Script.AnnotatedFile::name).orElse(null);
  }

  public String getAnnotatedSize() {
    return script().annotated().map(a -> Wording.size(a.size())).orElse("");
  }

  /** What the tutor put on the pages, as one reads. */
  public List<Note> getNotes() {
    return notes().stream().map(Note::of).toList();
  }

  /** The files that have comments in them. */
  public List<CommentedFile> getNoteFiles() {
    return CommentedFile.of(notes());
  }

  private List<Annotation> notes() {
    if (notes == null) {
      notes = monitorFiles.notes(getId());
    }
    return notes;
  }

  /**
   * What the tutor put on a page.
   *
   * @param where which file and page of it
   * @param quote the words of the script that it is about; empty for none
   */
  public record Note(String where, String kind, String quote, String words) {

    static Note of(Annotation a) {
      return new Note(
          (a.place() > 1 ? "file " + a.place() + ", page " : "page ") + a.spot().page(),
          switch (a.spot().kind()) {
            case HIGHLIGHT -> "Highlighted";
            case NOTE -> "Comment";
            case INK -> "Drawn";
          },
          a.written().quote(),
          a.written().words());
    }
  }
}
