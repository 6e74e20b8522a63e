package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.fieldbook.content.kernel.NotFound;

/**
 * What somebody wrote for an entry that is theirs to fill no longer. The same whether it is still
 * there or ever was. No address of its own: the form that could not be done shows it. One SQL
 * statement, the sign-in's.
 */
@Named("unsavedWords")
@RequestScoped
public class UnsavedWords {

  @Inject HttpServletRequest request;

  /**
   * The words, field by field.
   *
   * @throws NotFound when nothing was sent
   */
  public List<String> getWords() {
    List<String> words = request.getMethod().equals("POST") ? FillForm.words(request) : List.of();
    if (words.isEmpty()) {
      throw new NotFound("words that were not saved");
    }
    return words;
  }
}
