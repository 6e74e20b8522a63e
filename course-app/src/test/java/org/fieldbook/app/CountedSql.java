package org.fieldbook.app;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.persistence.logging.DefaultSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;

/** Notes every SQL statement that goes to the database. */
public class CountedSql extends DefaultSessionLog {

  private static final List<String> SEEN = new CopyOnWriteArrayList<>();

  @Override
  public void log(SessionLogEntry entry) {
    if (SessionLog.SQL.equals(entry.getNameSpace())) {
      SEEN.add(entry.getMessage());
    } else if (entry.getLevel() >= WARNING) {
      super.log(entry);
    }
  }

  @Override
  public boolean shouldLog(int level, String category) {
    return SessionLog.SQL.equals(category) ? level >= FINE : super.shouldLog(level, category);
  }

  /** The statements since the last call. */
  public static List<String> take() {
    List<String> seen = List.copyOf(SEEN);
    SEEN.clear();
    return seen;
  }
}
