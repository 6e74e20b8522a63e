package org.fieldbook.app.web.tma;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.submission.Confirmation;
import org.fieldbook.assessment.submission.Declaration;
import org.fieldbook.assessment.submission.SubmitTma;
import org.fieldbook.assessment.submission.UploadScript;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** Uploads, removes and submits without a script: the same steps as with one, a page each. */
@WebServlet({"/tma/upload", "/tma/discard", "/tma/submit"})
@MultipartConfig(fileSizeThreshold = 64 * 1024)
public class SubmitForms extends PlainForm {

  private static final long serialVersionUID = 1;
  private static final long MOST_BYTES = 200L * 1024 * 1024;

  @Inject transient UploadScript uploadScript;
  @Inject transient SubmitTma submitTma;

  @Override
  protected long mostBytes() {
    return MOST_BYTES;
  }

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    OurForm.presentation(request);
    return switch (what) {
      case "upload" -> {
        upload(request);
        yield Optional.of(assignment(request) + "#waiting");
      }
      case "discard" -> {
        uploadScript.discard(OurForm.text(request, "upload"));
        yield Optional.of(assignment(request) + "#script");
      }
      default -> Optional.of("/tma/receipt?new=1&code=" + submit(request));
    };
  }

  private static String assignment(HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    return "/tma/assignment?a=" + OurForm.encoded(request, "a") + "&p=" + presentation;
  }

  private void upload(HttpServletRequest request) {
    try {
      Part file = request.getPart("file");
      String name = file == null ? null : file.getSubmittedFileName();
      if (file == null || name == null || name.isEmpty()) {
        throw new Refused("Choose a file first.");
      }
      try (InputStream bytes = file.getInputStream()) {
        uploadScript.upload(OurForm.presentation(request), OurForm.text(request, "a"), name, bytes);
      }
    } catch (IOException | ServletException e) {
      throw new Refused(
          "The upload broke off before all of it had arrived. Nothing was kept.",
          "Your file is still on your device. Choose it again.");
    }
  }

  private String submit(HttpServletRequest request) {
    String[] uploads = request.getParameterValues("upload");
    Declaration declaration =
        Declaration.of(
            !OurForm.text(request, "ownWork").isEmpty(),
            OurForm.text(request, "ai"),
            OurForm.text(request, "aiWords"));
    return submitTma
        .confirm(
            new Confirmation(
                uploads == null ? List.of() : Arrays.asList(uploads),
                declaration,
                OurForm.text(request, "cost")))
        .receipt()
        .code()
        .value();
  }

  @Override
  protected String page(String what) {
    return "/tma/assignment.xhtml";
  }
}
