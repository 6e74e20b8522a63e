package org.fieldbook.app.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Headers of every answer. Pages with PrimeFaces components get their content security policy, with
 * a nonce, from PrimeFaces; all others a stricter one from here, and what only becomes part of a
 * page the strictest.
 */
public class Headers implements Filter {

  private static final String POLICY_HEADER = "Content-Security-Policy";

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; media-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** For what is no page: shown by itself, it may do nothing at all. */
  private static final String POLICY_OF_PARTS = "default-src 'none'; frame-ancestors 'none'";

  /**
   * Pictures in PDFs may be JPEG 2000, which WebAssembly decodes; a worker can reach nothing else.
   */
  private static final String POLICY_OF_PDF_WORKER =
      "default-src 'none'; script-src 'wasm-unsafe-eval'; frame-ancestors 'none'";

  @Inject Site site;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    HttpServletResponse out = (HttpServletResponse) response;
    String path = in.getRequestURI();
    boolean plain = !Paths.hasRichComponents(path);
    boolean page = !Paths.isPartOfPage(path);
    if (plain) {
      out.setHeader(POLICY_HEADER, page ? POLICY : policyOfPart(path));
    }
    out.setHeader("X-Content-Type-Options", "nosniff");
    out.setHeader("X-Frame-Options", "DENY");
    out.setHeader("Referrer-Policy", "same-origin");
    out.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (page) {
      out.setHeader("Cross-Origin-Opener-Policy", "same-origin");
      String microphone = Paths.mayListen(path) ? "(self)" : "()";
      out.setHeader(
          "Permissions-Policy", "camera=(), microphone=" + microphone + ", geolocation=()");
    }
    if (Paths.isPrivateLink(path)) {
      out.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    }
    if (site.isSecure()) {
      out.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (page || Paths.isForPrograms(path)) {
      out.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, plain ? new OnePolicy(out) : new OwnRedirects(out));
  }

  private static String policyOfPart(String path) {
    return Paths.isPdfWorker(path) ? POLICY_OF_PDF_WORKER : POLICY_OF_PARTS;
  }

  /**
   * PrimeFaces adds its policy to every page; on pages without its components ours stands alone.
   */
  private static final class OnePolicy extends OwnRedirects {

    OnePolicy(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addHeader(String name, String value) {
      if (!POLICY_HEADER.equalsIgnoreCase(name)) {
        super.addHeader(name, value);
      }
    }

    @Override
    public void setHeader(String name, String value) {
      if (!POLICY_HEADER.equalsIgnoreCase(name)) {
        super.setHeader(name, value);
      }
    }
  }
}
