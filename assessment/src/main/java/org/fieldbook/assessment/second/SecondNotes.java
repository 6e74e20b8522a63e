package org.fieldbook.assessment.second;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What second and third markers put on pages, with every version. */
@ApplicationScoped
public class SecondNotes {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  void add(SecondNote note) {
    em.persist(note);
    em.flush();
  }

  void add(SecondNoteVersion version) {
    em.persist(version);
  }

  Optional<SecondNote> find(SecondSheet sheet, String name) {
    return em.createQuery(
            "select n from SecondNote n where n.sheetOf = :sheet and n.name = :name",
            SecondNote.class)
        .setParameter("sheet", sheet.id())
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /** How many there have been, those that were taken off too. */
  long count(SecondSheet sheet) {
    return em.createQuery("select count(n) from SecondNote n where n.sheetOf = :sheet", Long.class)
        .setParameter("sheet", sheet.id())
        .getSingleResult();
  }

  /** All that stand on pages, as one reads. */
  List<SecondNote> of(SecondSheet sheet) {
    return em.createQuery(
            "select n from SecondNote n where n.sheetOf = :sheet and n.removed = false",
            SecondNote.class)
        .setParameter("sheet", sheet.id())
        .getResultStream()
        .sorted(SecondNote.AS_ONE_READS)
        .toList();
  }
}
