package org.fieldbook.app.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The running head's menu: what each role has at hand. */
@Named
@RequestScoped
public class MainMenu {

  @Inject Me me;

  public List<Entry> getEntries() {
    List<Entry> entries = new ArrayList<>();
    if (me.isStudent()) {
      entries.add(new Entry("now", "Now", "/study/home", "sun"));
      entries.add(new Entry("weeks", "Weeks", "/study/planner", "ruler"));
      entries.add(new Entry("toolkit", "Toolkit", "/toolkit/list", "kit"));
      entries.add(new Entry("tmas", "TMAs", "/tma/list", "file"));
      entries.add(new Entry("forum", "Forum", "/forum/list", "chat"));
    }
    if (me.isTutor()) {
      entries.add(new Entry("today", "Today", "/tutoring/home", "sun"));
      entries.add(new Entry("marking", "Marking", "/marking/queue", "pencil"));
    }
    if (me.isTutor() && !me.isStudent()) {
      entries.add(new Entry("forum", "Forum", "/forum/list", "chat"));
    }
    if (me.isMonitor()) {
      entries.add(new Entry("monitoring", "Monitoring", "/monitoring/home", "seal"));
    }
    if (me.isCourseTeam()) {
      entries.add(new Entry("authoring", "Courses", "/authoring/home", "book"));
    }
    if (me.isOffice()) {
      entries.add(new Entry("office", "Office", "/office/home", "user"));
    }
    if (me.isAdviser()) {
      entries.add(new Entry("advising", "Students", "/advising/home", "user"));
    }
    return entries;
  }

  /** One entry; {@code count} of things that are new, said as {@code counted}. */
  public record Entry(
      String name, String label, String href, String icon, int count, String counted) {

    Entry(String name, String label, String href, String icon) {
      this(name, label, href, icon, 0, "");
    }

    public String getName() {
      return name;
    }

    public String getLabel() {
      return label;
    }

    public String getHref() {
      return href;
    }

    public String getIcon() {
      return icon;
    }

    public int getCount() {
      return count;
    }

    public String getCounted() {
      return counted;
    }
  }
}
