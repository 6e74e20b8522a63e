package org.fieldbook.app.web.frame;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.fieldbook.content.kernel.Refused;

/**
 * Takes the forms of a page; they work without a script. Only from pages of ours; what is refused
 * is said on the page that it was sent from: {@link RefusedForm}.
 */
public abstract class PlainForm extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected final void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String what = request.getServletPath().replaceFirst(".*/", "");
    if (request.getContentLengthLong() > mostBytes()) {
      // Nothing of it is read: the page knows where it stands by the form's address.
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      RefusedForm.tell(
          request,
          what,
          new Refused(
              "What you sent has "
                  + Wording.size(request.getContentLengthLong())
                  + "; all that goes into this form may have "
                  + Wording.size(mostBytes())
                  + ". Nothing of it was kept.",
              "Choose a smaller file, or make the pictures in it smaller, and send it again."));
      request.getRequestDispatcher(page(what)).forward(request, response);
      return;
    }
    if (!OurForm.sent(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      Optional<String> next = act(what, request);
      if (next.isPresent()) {
        response.sendRedirect(next.get());
        return;
      }
    } catch (PageGone gone) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      request.getRequestDispatcher(gone.instead).forward(request, response);
      return;
    } catch (Refused refused) {
      response.setStatus(refused instanceof Overtaken ? HttpServletResponse.SC_CONFLICT : 422);
      RefusedForm.tell(request, form(what, request), refused);
    }
    request.getRequestDispatcher(page(what)).forward(request, response);
  }

  /** Shows what was typed where its own page cannot: whoever sent it may no longer see that. */
  protected static final class PageGone extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final String instead;

    /**
     * What is shown in place of it.
     *
     * @param instead a page that gives nothing away about what is gone
     */
    public PageGone(String instead) {
      super(instead);
      this.instead = instead;
    }
  }

  /**
   * Does what the form asks for.
   *
   * @param what the last part of its address
   * @return where to go next; empty to show the page with what has been made
   * @throws Refused when it is not done
   */
  protected abstract Optional<String> act(String what, HttpServletRequest request);

  /** The largest form with all that is in it, in bytes; without files a form is far smaller. */
  protected long mostBytes() {
    return Long.MAX_VALUE;
  }

  /** Name of the form, where its page has several that keep what was typed. */
  protected String form(String what, HttpServletRequest request) {
    return what;
  }

  /** The page that the form stands on, such as {@code /toolkit/sets.xhtml}. */
  protected abstract String page(String what);
}
