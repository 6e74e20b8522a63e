package org.fieldbook.app.web.tma;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.annotation.Annotation;

/**
 * A file on whose pages there are comments, to be downloaded.
 *
 * @param place which of the submission; 1 for the first
 */
public record CommentedFile(int place, String label) {

  /** Those files of all comments, in their order. */
  public static List<CommentedFile> of(List<Annotation> comments) {
    TreeMap<Integer, Long> counts =
        comments.stream()
            .collect(Collectors.groupingBy(Annotation::place, TreeMap::new, Collectors.counting()));
    boolean named = counts.size() > 1 || counts.keySet().stream().anyMatch(p -> p > 1);
    return counts.entrySet().stream()
        .map(
            e ->
                new CommentedFile(
                    e.getKey(),
                    (named ? "File " + e.getKey() + ", PDF with " : "PDF with ")
                        + Wording.count(e.getValue().intValue(), "comment", "comments")))
        .toList();
  }
}
