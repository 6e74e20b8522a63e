package org.fieldbook.app.web.marking;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.offline.MakePack;
import org.fieldbook.assessment.second.AgreeOnMark;
import org.fieldbook.assessment.second.MarkSecond;
import org.fieldbook.content.kernel.Refused;

/** Markers take scripts away, finish their sheets and agree on a mark; works without a script. */
@WebServlet({
  "/marking/second/finish",
  "/marking/second/pack",
  "/marking/agree/propose",
  "/marking/agree/agree",
  "/marking/agree/differ"
})
public class SecondForms extends PlainForm {

  private static final long serialVersionUID = 1;
  private static final String MARK = "mark-";
  private static final String FEEDBACK = "feedback-";

  @Inject transient MarkSecond markSecond;
  @Inject transient AgreeOnMark agreeOnMark;
  @Inject transient MakePack makePack;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    if (what.equals("pack")) {
      return Optional.of(
          "/marking/seconds?made=" + makePack.makeSecond(OfflineForms.ticked(request)) + "#packs");
    }
    long id = OurForm.number(request, "id");
    switch (what) {
      case "finish" -> {
        markSecond.finish(id, OurForm.seen(request));
        return Optional.of("/marking/seconds?done=finished");
      }
      case "agree" -> {
        agreeOnMark.agree(id, OurForm.number(request, "proposal"), OurForm.text(request, "why"));
        return Optional.of("/marking/seconds?done=agreed");
      }
      case "differ" -> {
        agreeOnMark.differ(id, OurForm.text(request, "why"));
        return Optional.of("/marking/seconds?done=differ");
      }
      default -> {
        agreeOnMark.propose(id, sheet(request), OurForm.text(request, "why"));
        return Optional.of("/marking/agree?id=" + id);
      }
    }
  }

  /**
   * The sheet in a form.
   *
   * @throws Refused when a mark is no whole number
   */
  private static MarkSheet sheet(HttpServletRequest request) {
    Map<String, PartMark> parts = new TreeMap<>();
    for (String name : Collections.list(request.getParameterNames())) {
      if (name.startsWith(MARK)) {
        String criterion = name.substring(MARK.length());
        String typed = OurForm.text(request, name).strip();
        if (!typed.matches("[0-9]{0,4}")) {
          throw new Refused("Give whole marks, such as 14, not “" + shortened(typed) + "”.");
        }
        parts.put(
            criterion,
            new PartMark(
                typed.isEmpty() ? null : Integer.valueOf(typed),
                OurForm.text(request, FEEDBACK + criterion)));
      }
    }
    return new MarkSheet(parts, OurForm.text(request, "summary"));
  }

  private static String shortened(String typed) {
    return typed.length() > 20 ? typed.substring(0, 20) + "…" : typed;
  }

  @Override
  protected String page(String what) {
    return switch (what) {
      case "finish" -> "/marking/second.xhtml";
      case "pack" -> "/marking/seconds.xhtml";
      default -> "/marking/agree.xhtml";
    };
  }
}
