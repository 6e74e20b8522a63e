package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.fieldbook.app.toolkit.plan.GatherIdeas;
import org.fieldbook.app.toolkit.plan.Idea;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.RefusedForm;
import org.fieldbook.app.web.frame.StudyContext;
import org.jspecify.annotations.Nullable;

/**
 * Ideas for a plan: {@code /toolkit/ideas?tool=pdp}. Five SQL statements, the sign-in's among them.
 */
@Named("ideasPage")
@RequestScoped
public class IdeasPage {

  @Inject StudyContext study;
  @Inject GatherIdeas gatherIdeas;
  @Inject Asked asked;
  @Inject RefusedForm refusedForm;

  private GatherIdeas.@Nullable Offer offer;

  private GatherIdeas.Offer offer() {
    GatherIdeas.Offer found = offer;
    if (found == null) {
      found = gatherIdeas.offer(study.membership().presentation(), getTool());
      offer = found;
    }
    return found;
  }

  public String getTool() {
    return asked.text("tool");
  }

  /** Title of the tool. */
  public String getTitle() {
    return offer().title();
  }

  /** What is offered; ticked are those that were chosen when it was refused. */
  public List<Line> getIdeas() {
    List<String> chosen = refusedForm.all("take", "idea");
    return offer().ideas().stream()
        .map(idea -> new Line(idea, chosen.contains(idea.key())))
        .toList();
  }

  /** An idea to tick. */
  public record Line(Idea idea, boolean chosen) {}

  public boolean isNone() {
    return offer().ideas().isEmpty();
  }

  /** Whether there is a plan that they would go into; else a new one is begun. */
  public boolean isPlanned() {
    return offer().plan().isPresent();
  }

  public String getPlanTitle() {
    return offer().plan().map(p -> p.title()).orElse("");
  }

  /** Tells a form from another. */
  public String getSave() {
    return UUID.randomUUID().toString();
  }
}
