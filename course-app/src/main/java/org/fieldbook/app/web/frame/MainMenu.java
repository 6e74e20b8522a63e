package org.fieldbook.app.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.forum.UnreadPosts;
import org.jspecify.annotations.Nullable;

/** The running head's menu: what each role has at hand. */
@Named
@RequestScoped
public class MainMenu {

  @Inject Me me;
  @Inject UnreadPosts unreadPosts;
  @Inject StudyContext study;
  @Inject HttpServletRequest request;

  /** The menu as clean HTML, with the entry of the page that is shown marked. */
  public String html(@Nullable String current) {
    return MenuHtml.list(find(), current == null ? "" : current);
  }

  /**
   * A page about an error is made after the caller has left: nobody may be asked for anything. (The
   * type of the dispatch does not tell: what is injected is the request as it came.)
   */
  private boolean isAboutAnError() {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
  }

  private Entry forum() {
    int unread = isAboutAnError() ? 0 : unreadPosts.count();
    return new Entry(
        "forum",
        "Forum",
        "/forum/list",
        "chat",
        unread,
        unread == 1 ? "unread post" : "unread posts");
  }

  private List<Entry> find() {
    List<Entry> found = new ArrayList<>();
    if (me.isStudent()) {
      found.add(new Entry("now", "Now", "/study/home", "sun"));
      if (isAboutAnError() || study.isEnrolled()) {
        found.add(new Entry("weeks", "Weeks", "/study/planner", "ruler"));
        found.add(new Entry("toolkit", "Toolkit", "/toolkit/list", "kit"));
        found.add(new Entry("tmas", "TMAs", "/tma/list", "file"));
        found.add(forum());
      }
    }
    if (me.isTutor()) {
      found.add(new Entry("today", "Today", "/tutoring/home", "sun"));
      found.add(new Entry("marking", "Marking", "/marking/queue", "pencil"));
    }
    if (me.isTutor() && !me.isStudent()) {
      found.add(forum());
    }
    if (me.isMonitor()) {
      found.add(new Entry("monitoring", "Monitoring", "/monitoring/home", "seal"));
    }
    if (me.isCourseTeam()) {
      found.add(new Entry("authoring", "Courses", "/authoring/home", "book"));
    }
    if (me.isOffice()) {
      found.add(new Entry("office", "Office", "/office/home", "user"));
    }
    if (me.isAdviser()) {
      found.add(new Entry("advising", "Students", "/advising/home", "user"));
    }
    return found;
  }

  /** One entry; {@code count} of things that are new, said as {@code counted}. */
  record Entry(String name, String label, String href, String icon, int count, String counted) {

    Entry(String name, String label, String href, String icon) {
      this(name, label, href, icon, 0, "");
    }
  }
}
