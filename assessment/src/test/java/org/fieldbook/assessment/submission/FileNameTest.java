package org.fieldbook.assessment.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files, as browsers and hostile people send them. */
class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "essay.docx, essay.docx",
    "C:\\Users\\me\\essay.docx, essay.docx",
    "../../etc/passwd.pdf, passwd.pdf",
    "'  my  essay .docx  ', 'my  essay.docx'",
    "'..hidden.pdf', hidden.pdf",
    "'a<b>c:d\"e|f?g*h.docx', a-b-c-d-e-f-g-h.docx",
    "'.docx', script.docx",
    "'', script",
    "'...', script",
    "archive.tar.docx, archive.tar.docx"
  })
  void cleans(String raw, String clean) {
    assertThat(FileName.clean(raw).value()).isEqualTo(clean);
  }

  @Test
  void nothingTurnsTheDirectionOfWriting() {
    // With the override kept, this would be shown as "essayexe.pdf" turned round.
    assertThat(FileName.clean("essay\u202Efdp.exe.docx").value()).isEqualTo("essayfdp.exe.docx");
    assertThat(FileName.clean("\u2066a\u2069\u200F\u200Eb\u061C\uFEFF.pdf").value())
        .isEqualTo("ab.pdf");
  }

  @Test
  void controlCharactersGo() {
    assertThat(FileName.clean("a\u0000b\r\nc\t\u0085\u2028.pdf").value()).isEqualTo("abc.pdf");
    assertThat(FileName.clean("half \uD83D.pdf").value()).isEqualTo("half.pdf");
  }

  @Test
  void lettersOfAnyScriptAndEmojiStay() {
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    assertThat(FileName.clean(family + " essay.docx").value()).isEqualTo(family + " essay.docx");
    assertThat(FileName.clean("\u05DE\u05D0\u05DE\u05E8.pdf").value())
        .isEqualTo("\u05DE\u05D0\u05DE\u05E8.pdf");
    assertThat(FileName.clean("cafe\u0301.pdf").value()).isEqualTo("caf\u00E9.pdf");
  }

  @Test
  void aLongNameIsCutBetweenCharactersAndKeepsItsExtension() {
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    FileName name = FileName.clean(family.repeat(200) + ".docx");
    assertThat(name.extension()).isEqualTo("docx");
    assertThat(name.value().codePointCount(0, name.value().length())).isLessThanOrEqualTo(155);
    assertThat(name.value().substring(0, name.value().length() - 5))
        .isEqualTo(family.repeat((name.value().length() - 5) / family.length()));
    assertThat(FileName.clean("x".repeat(5000) + ".pdf").value()).hasSize(104);
    assertThat(
            FileName.clean("\u4E00".repeat(5000) + ".pdf")
                .value()
                .getBytes(StandardCharsets.UTF_8)
                .length)
        .isLessThan(255 + 60);
  }
}
