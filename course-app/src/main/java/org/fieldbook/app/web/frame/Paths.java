package org.fieldbook.app.web.frame;

import java.util.Set;

/** What kinds of addresses there are. */
final class Paths {

  private static final Set<String> OPEN =
      Set.of(
          "/signin",
          "/signin.xhtml",
          "/signout",
          "/favicon.ico",
          "/about",
          "/about.xhtml",
          "/verify",
          "/verify.xhtml",
          "/verify/check",
          "/verify/keys",
          "/answer",
          "/answer.xhtml",
          "/answer/send",
          "/answer/decline",
          "/answer/refuse",
          "/report-data",
          "/report-data.xhtml",
          "/report-data/send",
          "/course",
          "/course.xhtml",
          "/policies",
          "/policies.xhtml",
          "/tools",
          "/tools.xhtml",
          "/tools/blank",
          "/tools/blank.xhtml",
          "/showcase",
          "/showcase.xhtml");

  private Paths() {}

  /** Whether the address answers without sign-in. */
  static boolean isOpen(String path) {
    return OPEN.contains(path)
        || path.startsWith("/assets/")
        || path.startsWith("/errors/")
        || path.startsWith("/calendar/")
        || path.startsWith("/health")
        || path.startsWith("/badges/")
        || path.startsWith("/jakarta.faces.resource/");
  }

  /**
   * Whether the address tells of the inner state of the installation, which only its office sees.
   */
  static boolean isForOffice(String path) {
    return path.startsWith("/metrics") || path.startsWith("/openapi");
  }

  /** Whether pages there may use PrimeFaces components. */
  static boolean hasRichComponents(String path) {
    return path.startsWith("/office/") || path.startsWith("/jakarta.faces.resource/");
  }

  /** Whether the answer is no page, but becomes part of one: words, pictures, the theme's files. */
  static boolean isPartOfPage(String path) {
    return isForPrograms(path) || path.startsWith("/assets/") || path.startsWith("/media/");
  }

  /** Whether whoever has the address may read, and search engines must not. */
  static boolean isPrivateLink(String path) {
    return path.equals("/showcase")
        || path.equals("/showcase.xhtml")
        || path.equals("/answer")
        || path.equals("/answer.xhtml")
        || path.startsWith("/calendar/");
  }

  /** Whether it is the worker that reads PDFs, which has a policy of its own. */
  static boolean isPdfWorker(String path) {
    return path.equals("/assets/pdfjs/build/pdf.worker.min.mjs");
  }

  /** Whether somebody can record a voice there. */
  static boolean mayListen(String path) {
    return path.startsWith("/toolkit/list") || path.startsWith("/marking/spoken");
  }

  /** Whether the answer is read by a program, which a redirection would not help. */
  static boolean isForPrograms(String path) {
    return path.startsWith("/api/");
  }
}
