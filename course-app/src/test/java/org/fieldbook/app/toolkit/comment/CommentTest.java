package org.fieldbook.app.toolkit.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.fieldbook.app.forum.Words;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;

class CommentTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void wordsBecomeParagraphsAndMarkupStaysText() {
    assertThat(comment("One.\n\nTwo <b>bold</b>.").html())
        .isEqualTo("<p dir=\"auto\">One.</p><p dir=\"auto\">Two &lt;b&gt;bold&lt;/b&gt;.</p>");
  }

  @Test
  void anEmptyCommentAndALongOneAreRefused() {
    assertThatThrownBy(() -> comment(" \n ")).isExactlyInstanceOf(Refused.class);
    assertThat(comment("x".repeat(5_000)).html()).hasSizeGreaterThan(5_000);
    assertThatThrownBy(() -> comment("x".repeat(5_001)))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("5,001");
  }

  @Test
  void theWriterChangesItForThirtyMinutes() {
    Comment comment = comment("First words");
    comment.edit(Words.of("Better words"), NOW.plusSeconds(1_799));
    assertThat(comment.html()).contains("Better words");

    assertThatThrownBy(() -> comment.edit(Words.of("Too late"), NOW.plusSeconds(1_800)))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("30 minutes");
    assertThatThrownBy(() -> comment.mustBeChangeable(NOW.plusSeconds(1_800)))
        .isExactlyInstanceOf(Refused.class);
    assertThat(comment.html()).contains("Better words");
  }

  private static Comment comment(String typed) {
    return new Comment(1, 3, new PersonId(2), false, UUID.randomUUID(), Words.of(typed), NOW);
  }
}
