package org.fieldbook.app.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.servlet.ServletException;
import org.fieldbook.content.kernel.NotFound;
import org.junit.jupiter.api.Test;

class MissingPagesTest {

  @Test
  void whatIsNotThereIsFoundThroughAllWrappings() {
    Throwable wrapped =
        new ServletException(
            new RuntimeException(new IllegalStateException(new NotFound("script 7"))));

    assertThat(MissingPages.isMissing(wrapped)).isTrue();
    assertThat(MissingPages.isMissing(new RuntimeException(new EJBAccessException()))).isTrue();
  }

  @Test
  void aFailureOfOursStaysOne() {
    assertThat(MissingPages.isMissing(new ServletException(new IllegalStateException("broken"))))
        .isFalse();
  }
}
