package org.fieldbook.assessment.jobs;

import java.time.Instant;
import java.util.List;

/** A kind of long work: it names its steps, and does one of them at a time. */
public interface OfficeJob {

  /** Name of the kind, such as {@code verify-ledger}; never changes. */
  String kind();

  /** What the office calls it. */
  String title();

  /** What it does, in a sentence or two, for whoever thinks of starting it. */
  String purpose();

  /** What it is about. */
  Scope scope();

  /**
   * The steps of a run, in their order.
   *
   * @throws org.fieldbook.content.kernel.Refused when the order cannot be done now
   * @throws org.fieldbook.content.kernel.NotFound when there is no such presentation or assignment
   */
  List<Step> steps(JobOrder order);

  /**
   * Does one step, in the transaction that writes down that it is done.
   *
   * @param step its id
   * @return what became of it, in words for the history; empty for nothing worth saying
   * @throws org.fieldbook.content.kernel.Refused when it cannot be done; nothing of it is kept, and
   *     the run goes on
   */
  String perform(JobOrder order, String step);

  /**
   * Whether a run does what was shown to whoever asked for it, and nothing besides. Its steps are
   * then listed when it is asked for, not when it begins.
   */
  default boolean doesOnlyWhatWasShown() {
    return false;
  }

  /**
   * What the clock asks for at that moment. To name an occasion again asks for nothing more.
   *
   * @return none for a job that only people start
   */
  default List<Occasion> due(Instant now) {
    return List.of();
  }

  /** What a job is about. */
  enum Scope {
    /** All of Fieldbook. */
    EVERYTHING,
    /** One presentation. */
    PRESENTATION,
    /** One assignment of a presentation. */
    ASSIGNMENT
  }

  /**
   * One step.
   *
   * @param id by which the job finds again what it is about
   * @param label what it is called in the history
   */
  record Step(String id, String label) {}

  /**
   * A run that the clock asks for.
   *
   * @param key names the occasion: of one key there is one run, whatever node asks for it
   */
  record Occasion(String key, JobOrder order) {}
}
