package org.fieldbook.app.web.feedback;

import java.util.Map;

/**
 * Drawings beside the questions and answers of easy read: lines only, in the colour of the text.
 */
final class EasyPictures {

  private static final Map<String, String> DRAWN =
      Map.of(
          "respect",
          "<circle cx='20' cy='14' r='8'/><path d='M6 54V40a14 14 0 0 1 28 0v14'/>"
              + "<rect x='40' y='24' width='20' height='14' rx='2'/><path d='M44 29h12M44 33h8'/>",
          "listening",
          "<path d='M22 44c-4-6-8-11-8-19a15 15 0 0 1 30 0c0 9-9 11-9 20 0 6-4 9-8"
              + " 9s-7-3-7-6'/><path d='M22 26a7 7 0 0 1 14 0c0 5-6 5-6 10'/><path d='M50 18c3 4 3"
              + " 10 0 14M56 13c5 7 5 17 0 24'/>",
          "choice",
          "<path d='M32 8v50'/><path d='M32 12h18l6 6-6 6H32z'/><path d='M32 28H14l-6 6 6 6h18z'/>",
          "dignity",
          "<rect x='16' y='8' width='32' height='50'/><circle cx='42' cy='34' r='2'/>"
              + "<path d='M24 18h16v10H24z'/><path d='M6 40l8-4M6 48l8-4'/>",
          "promise",
          "<rect x='14' y='8' width='36' height='48' rx='3'/><path d='M20 20l4 4 7-8M20 34l4 4"
              + " 7-8'/><path d='M36 22h8M36 36h8M22 48h22'/>",
          "fairness",
          "<path d='M32 8v46M20 54h24M12 18h40'/><path d='M12 18L4 36h16zM52 18l-8 18h16z'/>"
              + "<path d='M4 36a8 6 0 0 0 16 0M44 36a8 6 0 0 0 16 0'/>",
          "change",
          "<path d='M12 28a20 20 0 0 1 36-8'/><path d='M50 8v13H37'/>"
              + "<path d='M52 36a20 20 0 0 1-36 8'/><path d='M14 56V43h13'/>",
          "honesty",
          "<path d='M6 10h52v34H30L18 56V44H6z'/>"
              + "<path d='M32 38l-9-9a5.5 5.5 0 0 1 9-6 5.5 5.5 0 0 1 9 6z'/>",
          "talk",
          "<path d='M4 10h36v24H22l-9 9v-9H4z'/><path d='M46 24h14v22h-8v8l-9-8H28v-6'/>");

  private static final Map<String, String> FACES =
      Map.of(
          "sad", "<path d='M20 46c4-8 20-8 24 0'/>",
          "flat", "<path d='M20 42h24'/>",
          "glad", "<path d='M20 38c4 9 20 9 24 0'/>");

  private EasyPictures() {}

  /** What a question is about. */
  static String of(String name) {
    return svg("easy-picture", DRAWN.getOrDefault(name, ""));
  }

  /** A face, or a question mark for who does not know. */
  static String face(String name) {
    String mouth = FACES.get(name);
    return svg(
        "easy-face",
        "<circle cx='32' cy='32' r='26'/>"
            + (mouth == null
                ? "<path d='M24 25a8 8 0 1 1 12 7c-3 2-4 4-4 7'/><path d='M32 47v1'/>"
                : "<path d='M23 24v3M41 24v3'/>" + mouth));
  }

  private static String svg(String kind, String lines) {
    return "<svg class=\""
        + kind
        + "\" viewBox=\"0 0 64 64\" aria-hidden=\"true\" focusable=\"false\">"
        + lines.replace('\'', '"')
        + "</svg>";
  }
}
