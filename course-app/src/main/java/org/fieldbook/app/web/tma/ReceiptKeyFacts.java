package org.fieldbook.app.web.tma;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.fieldbook.assessment.submission.CheckReceipt;

/** Every key that receipts were ever signed with, for whoever checks one without us. */
@WebServlet("/verify/keys")
public class ReceiptKeyFacts extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient CheckReceipt checkReceipt;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] json =
        ReceiptFiles.json(checkReceipt.keys()).toString().getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/json; charset=UTF-8");
    // Public facts, for verifiers that run in other pages.
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }
}
