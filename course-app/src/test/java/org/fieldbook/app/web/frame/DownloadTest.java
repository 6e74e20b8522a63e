package org.fieldbook.app.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadTest {

  @Test
  void aPlainNameStays() {
    assertThat(Download.disposition("Adair-TMA02.docx"))
        .isEqualTo("attachment; filename=\"Adair-TMA02.docx\"; filename*=UTF-8''Adair-TMA02.docx");
  }

  @Test
  void quotesAndLineEndsCannotBreakOutOfTheHeader() {
    assertThat(Download.disposition("a\"; x=\"b\r\nSet-Cookie: c\\.pdf"))
        .isEqualTo(
            "attachment; filename=\"a_; x=_b__Set-Cookie: c_.pdf\";"
                + " filename*=UTF-8''a%22%3B%20x%3D%22b%0D%0ASet-Cookie%3A%20c%5C.pdf");
  }

  @Test
  void lettersOfAnyScriptAreInTheFullName() {
    assertThat(Download.disposition("Übung 1.pdf"))
        .isEqualTo("attachment; filename=\"_bung 1.pdf\"; filename*=UTF-8''%C3%9Cbung%201.pdf");
  }
}
