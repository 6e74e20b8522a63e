package org.fieldbook.app.toolkit.plan;

import java.util.List;
import org.fieldbook.content.reading.PublishedPresentation;

/** The port for ideas that stand in no entry of the toolkit. */
public interface IdeaSource {

  /**
   * Ideas for the caller, the most pressing first.
   *
   * @param source choice that says where they come from in the plan
   */
  List<Idea> ideas(PublishedPresentation presentation, String source);
}
