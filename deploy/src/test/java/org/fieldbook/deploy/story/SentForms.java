package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.deploy.people.Member;

/** Forms of the toolkit as a browser without scripts sends them, and what stands in their pages. */
final class SentForms {

  private SentForms() {}

  static HttpResponse<String> send(Member member, String form, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("token", member.token());
    return member.form("/toolkit/" + form, all);
  }

  /** Where one is led after what was done. */
  static String ledTo(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer
        .headers()
        .firstValue("location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }

  static String hidden(String page, String field) {
    return found(page, "name=\"" + field + "\" value=\"([^\"]*)\"");
  }

  static String seen(String page, String form) {
    return hidden(form(page, form), "seen");
  }

  static String form(String page, String id) {
    return found(page, "(?s)(<form[^>]* id=\"" + id + "\".*?</form>)");
  }

  static String found(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern + " in\n" + page).isTrue();
    return matcher.group(1);
  }
}
