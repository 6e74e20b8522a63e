package org.fieldbook.app.web.feedback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.Site;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.kernel.NotFound;

/**
 * A link to hand over, shown once to who asked for it: it is kept nowhere. No address of its own:
 * the form that makes the link shows it. One SQL statement, the sign-in's.
 */
@Named("linkPage")
@RequestScoped
public class LinkPage {

  /** Request attribute: the key of the link. */
  static final String KEY = "round.key";

  @Inject StudyContext study;
  @Inject HttpServletRequest request;
  @Inject Site site;

  /**
   * The address to hand over.
   *
   * @throws NotFound when no link has just been made
   */
  public String getLink() {
    String key = Objects.toString(request.getAttribute(KEY), "");
    if (key.isEmpty()) {
      throw new NotFound("link");
    }
    return site.url() + "/answer?k=" + key;
  }

  /** Whom it is for, as who asks calls them; empty when an earlier request is given a new link. */
  public String getLabel() {
    return OurForm.text(request, "label");
  }

  public String getBack() {
    return "/toolkit/feedback?e=" + OurForm.encoded(request, "e") + "&p=" + study.getCode();
  }
}
