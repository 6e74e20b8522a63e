package org.fieldbook.app.toolkit.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.app.toolkit.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files, as browsers and others send them. */
class TakeInTest {

  @ParameterizedTest
  @CsvSource({
    "rota.pdf, rota.pdf",
    "../../etc/passwd, passwd",
    "C:\\fakepath\\ward.jpg, ward.jpg",
    "folder/, File",
    "' ', File",
    "'a\u0000b\n.pdf', ab .pdf",
    "'invoice\u202Efdp.exe', invoicefdp.exe",
    "دفتر\u200F اليوم.pdf, دفتر\u200F اليوم.pdf",
    "👩‍👩‍👧‍👦 the family.jpg, 👩‍👩‍👧‍👦 the family.jpg"
  })
  void whatAFileIsCalledHasNoPlaceAndNoTrickInIt(String sent, String kept) {
    assertThat(TakeIn.cleaned(sent)).isEqualTo(kept);
  }

  @Test
  void aLongNameKeepsItsEndAndNoHalfOfACharacter() {
    for (String name : new String[] {"👩".repeat(200) + ".jpg", "a" + "👩".repeat(200) + ".jpeg"}) {
      String kept = TakeIn.cleaned(name);

      assertThat(kept).hasSizeBetween(119, 120).startsWith("👩").endsWith(name.substring(401));
      assertThat(Text.clean(kept)).isEqualTo(kept);
    }
  }
}
