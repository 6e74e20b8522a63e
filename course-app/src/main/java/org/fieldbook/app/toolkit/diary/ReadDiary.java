package org.fieldbook.app.toolkit.diary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.app.toolkit.ReadToolkit;
import org.fieldbook.app.toolkit.Templates;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;

/** A student reads what they set themselves dates for. */
@Stateless
@RolesAllowed(Roles.STUDENT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadDiary {

  @Inject ReadToolkit readToolkit;
  @Inject Templates templates;
  @Inject Library library;

  /** All dates in the caller's entries of the presentation, in their order. One SQL statement. */
  public List<DiaryLine> of(PresentationCode presentation) {
    PublishedCourse course = library.presentation(presentation).course();
    return Diary.of(readToolkit.entries(presentation), entry -> templates.of(entry, course));
  }
}
