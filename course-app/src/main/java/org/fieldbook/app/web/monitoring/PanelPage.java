package org.fieldbook.app.web.monitoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.app.web.tma.GuideView;
import org.fieldbook.assessment.coordination.ReadCoordination;
import org.fieldbook.assessment.coordination.SampleScript;
import org.fieldbook.content.kernel.Caller;
import org.jspecify.annotations.Nullable;

/** A sample script before the panel that agrees on its marks. */
@Named("panelPage")
@RequestScoped
public class PanelPage {

  @Inject Asked asked;
  @Inject ReadCoordination readCoordination;
  @Inject Caller caller;

  private ReadCoordination.@Nullable Sample sample;

  private ReadCoordination.Sample sample() {
    if (sample == null) {
      sample = readCoordination.sample(asked.number("id"));
    }
    return sample;
  }

  private SampleScript script() {
    return sample().script();
  }

  public long getId() {
    return script().id();
  }

  public String getTitle() {
    return script().title();
  }

  public String getLabel() {
    return Wording.assignment(script().assignment());
  }

  public String getCode() {
    return script().presentation().value();
  }

  public String getAssignmentId() {
    return script().assignment();
  }

  public String getSize() {
    return Wording.size(script().size());
  }

  public boolean isDraft() {
    return script().state() == SampleScript.State.DRAFT;
  }

  public int getNumber() {
    return script().number();
  }

  /** Whose browser this is. */
  public long getReader() {
    return caller.id().value();
  }

  public List<SheetPart> getParts() {
    return GuideView.of(sample().set().assignment().guide()).criteria().stream()
        .map(c -> SheetPart.of(c, script().agreed()))
        .toList();
  }

  public int getTotal() {
    return script().agreed().total();
  }

  public int getMost() {
    return sample().set().assignment().guide().total();
  }

  public String getSummary() {
    return script().agreed().summary();
  }
}
