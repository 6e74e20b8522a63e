package org.fieldbook.app.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.rules.PublishRules;
import org.fieldbook.assessment.strategy.YamlNode;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/**
 * Tries rules and publishes them; works without a script. A file that was chosen takes the place of
 * what stands in the field, and stands there afterwards.
 */
@WebServlet({"/office/rules/try", "/office/rules/publish"})
@MultipartConfig(maxFileSize = 20 * 1024 * 1024, maxRequestSize = 24 * 1024 * 1024)
public class RulesForms extends PlainForm {

  private static final long serialVersionUID = 1;
  private static final int MOST_BYTES = 4 * YamlNode.MOST_CHARACTERS;

  @Inject transient PublishRules publishRules;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    request.setAttribute(RulesPage.TEXT, OurForm.text(request, "rules"));
    String text = chosen(request).orElseGet(() -> OurForm.text(request, "rules"));
    request.setAttribute(RulesPage.TEXT, text);
    request.setAttribute(RulesPage.RUN, publishRules.dryRun(presentation, text));
    if (what.equals("try")) {
      return Optional.empty();
    }
    publishRules.publish(
        presentation,
        text,
        OurForm.seen(request),
        OurForm.text(request, "reason"),
        OurForm.text(request, "accepted").equals("yes"));
    return Optional.of("/office/rules?p=" + presentation + "&done=yes");
  }

  @Override
  protected String page(String what) {
    return "/office/rules.xhtml";
  }

  /** The file that was chosen, if one was. */
  private static Optional<String> chosen(HttpServletRequest request) {
    try {
      Part part = request.getPart("file");
      if (part == null || part.getSize() == 0) {
        return Optional.empty();
      }
      if (part.getSize() > MOST_BYTES) {
        throw new Refused("The file is too large to be a file of rules. Nothing was changed.");
      }
      try (InputStream in = part.getInputStream()) {
        return Optional.of(
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(in.readAllBytes()))
                .toString()
                .replace("\0", ""));
      }
    } catch (CharacterCodingException e) {
      throw new Refused("The file is no text in UTF-8. Nothing was changed.");
    } catch (IOException | ServletException e) {
      throw new Refused("The file did not arrive whole. Choose it again.");
    }
  }
}
