package org.fieldbook.app.web.tma;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Download;
import org.fieldbook.app.web.frame.Site;
import org.fieldbook.assessment.marking.MyComments;
import org.fieldbook.assessment.marking.MyResult;
import org.fieldbook.assessment.submission.MyReceipts;
import org.fieldbook.assessment.submission.ShowReceipt;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.content.kernel.Refused;

/**
 * A student's files: what was submitted, its receipt as text, JSON or PDF, and the file with the
 * tutor's annotations once it is returned.
 */
@WebServlet(urlPatterns = {"/tma/file", "/tma/receipt-file", "/tma/annotated", "/tma/marked"})
public class TmaFiles extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient Asked asked;
  @Inject transient MyReceipts myReceipts;
  @Inject transient ShowReceipt showReceipt;
  @Inject transient MyResult myResult;
  @Inject transient Site site;
  @Inject transient MyComments myComments;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (request.getServletPath()) {
      case "/tma/file" ->
          Download.send(response, myReceipts.file(asked.text("code"), asked.place("n")));
      case "/tma/annotated" ->
          Download.send(response, myResult.annotated(asked.presentation("p"), asked.text("a")));
      case "/tma/marked" -> marked(response);
      default -> receipt(response);
    }
  }

  private void marked(HttpServletResponse response) throws IOException {
    try {
      Download.send(
          response, myComments.pdf(asked.presentation("p"), asked.text("a"), asked.place("n")));
    } catch (Refused e) {
      Download.send(
          response, "no-pdf.txt", "text/plain;charset=UTF-8", String.join("\n", e.reasons()));
    }
  }

  private void receipt(HttpServletResponse response) throws IOException {
    SignedReceipt receipt = showReceipt.get(asked.text("code")).receipt();
    String name = "receipt-" + receipt.receipt().code().value();
    switch (asked.text("as")) {
      case "json" ->
          Download.send(
              response,
              name + ".json",
              "application/json",
              ReceiptFiles.json(receipt, site.url() + "/verify/keys").toString());
      case "pdf" -> {
        Download.head(response, name + ".pdf", "application/pdf");
        ReceiptPdf.write(receipt, site.url(), response.getOutputStream());
      }
      default ->
          Download.send(response, name + ".txt", "text/plain;charset=UTF-8", receipt.document());
    }
  }
}
