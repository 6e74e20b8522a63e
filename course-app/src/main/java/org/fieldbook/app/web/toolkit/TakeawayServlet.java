package org.fieldbook.app.web.toolkit;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.app.identity.SignedIn;
import org.fieldbook.app.identity.TokenMechanism;
import org.fieldbook.app.toolkit.ReadToolkit;
import org.fieldbook.app.toolkit.ReadToolkit.Whole;
import org.fieldbook.app.toolkit.takeaway.Stationery;
import org.fieldbook.app.toolkit.takeaway.Takeaway;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * The zip: {@code /toolkit/takeaway.zip?which=all}, {@code complete}, or {@code picked} with an
 * {@code e} for each entry. Written as it is sent. Changes nothing, so it needs no form token; it
 * works after withdrawal and after the course has ended.
 */
@WebServlet("/toolkit/takeaway.zip")
public class TakeawayServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient StudyContext study;
  @Inject transient ReadToolkit readToolkit;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SignedIn learner =
        TokenMechanism.callerOf(request).orElseThrow(() -> new NotFound("take-away"));
    Takeaway takeaway = takeaway(learner, request);
    response.setContentType("application/zip");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + takeaway.stem() + ".zip" + "\"");
    org.fieldbook.app.toolkit.takeaway.Takeable.of(
            org.fieldbook.app.toolkit.takeaway.Format.SITE, theme(getServletContext()))
        .write(
            takeaway,
            org.fieldbook.app.toolkit.takeaway.Takeable.Progress.NONE,
            response.getOutputStream());
  }

  private Takeaway takeaway(SignedIn learner, HttpServletRequest request) {
    String which = Objects.requireNonNullElse(request.getParameter("which"), "all");
    String[] ticked = request.getParameterValues("e");
    Set<String> picked =
        ticked == null ? Set.of() : Arrays.stream(ticked).collect(Collectors.toSet());
    List<Takeaway.Taken> taken =
        readToolkit.wholes(study.membership().presentation()).stream()
            .filter(w -> isChosen(which, picked, w))
            .flatMap(w -> taken(w).stream())
            .toList();
    return new Takeaway(
        learner.displayName(),
        learner.identifier(),
        study.getPresentation(),
        study.today(),
        said(which),
        true,
        taken);
  }

  private static boolean isChosen(String which, Set<String> picked, Whole whole) {
    return switch (which) {
      case "all" -> true;
      case "complete" -> whole.entry().done();
      case "picked" -> picked.contains(whole.entry().slot());
      default -> throw new NotFound("take-away of " + which);
    };
  }

  private static String said(String which) {
    return switch (which) {
      case "complete" -> "All complete entries";
      case "picked" -> "Entries picked by hand";
      default -> "All entries";
    };
  }

  private List<Takeaway.Taken> taken(Whole whole) {
    Map<String, ToolTemplate> tools = study.getPresentation().course().tools();
    @Nullable ToolTemplate tool = tools.get(whole.entry().provenance().tool());
    return tool == null
        ? List.of()
        : List.of(
            new Takeaway.Taken(
                whole.entry(), tool, Takeaway.Words.of(whole.entry().body(), whole.versions())));
  }

  private static Stationery theme(ServletContext context) {
    return file -> {
      try (InputStream in = context.getResourceAsStream("/assets/" + file)) {
        if (in == null) {
          throw new IOException("The theme lacks " + file);
        }
        return in.readAllBytes();
      }
    };
  }
}
