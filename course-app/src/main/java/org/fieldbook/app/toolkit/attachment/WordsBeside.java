package org.fieldbook.app.toolkit.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What owners say beside their files, for the check for names; whoever asks has made sure whose
 * entries they are.
 */
@ApplicationScoped
public class WordsBeside {

  @Inject Attachments attachments;

  /** Files by the id of their entry, in the order in which they were added. One SQL statement. */
  public Map<Long, List<AttachmentView>> of(Collection<Long> entries) {
    return attachments.of(entries).stream()
        .collect(
            Collectors.groupingBy(
                Attachment::entryId, Collectors.mapping(Attachment::view, Collectors.toList())));
  }
}
