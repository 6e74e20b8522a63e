package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.app.toolkit.takeaway.TakenExamples.holds;
import static org.fieldbook.app.toolkit.takeaway.TakenExamples.namesRows;

import java.util.List;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.content.tool.ToolField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The two audits by elements and by principles, as they are taken home. */
class TakenAuditsTest {

  private static void element(int number, String named) {
    String id = "wl-" + number;
    namesRows("well-led-audit", "ratings", id, 3);
    assertThat(rows("well-led-audit"))
        .filteredOn(row -> row.key().startsWith(id))
        .allMatch(row -> named.equals(row.group()));
    assertThat(columns("well-led-audit")).containsExactly("manager", "staff", "people");
  }

  private static void principle(int number, String named) {
    namesRows("self-care-audit", "ratings", "ccp-" + number, 1);
    assertThat(rows("self-care-audit"))
        .filteredOn(row -> row.key().equals("ccp-" + number))
        .singleElement()
        .extracting(ToolField.Option::label)
        .isEqualTo(named);
    assertThat(columns("self-care-audit")).containsExactly("people", "staff", "manager");
  }

  private static List<ToolField.Option> rows(String tool) {
    return Course.tool(tool).field("ratings").orElseThrow().rows();
  }

  private static List<String> columns(String tool) {
    return Course.tool(tool).field("ratings").orElseThrow().columns().stream()
        .map(ToolField::id)
        .toList();
  }

  @Test
  @Tag("R-002-015")
  void theServiceIsJudgedByEightElementsWithEvidenceAndActions() {
    namesRows("well-led-audit", "ratings", "wl-", 24);
    holds("well-led-audit", "evidence", "difference", "strong", "actions");
  }

  @Test
  @Tag("R-002-016")
  void visionAndStrategyHasThreePromptsRatedByManagerStaffAndPeople() {
    element(1, "Vision and strategy");
  }

  @Test
  @Tag("R-002-017")
  void cultureHasThreePromptsRatedByManagerStaffAndPeople() {
    element(2, "Culture");
  }

  @Test
  @Tag("R-002-018")
  void governanceHasThreePromptsRatedByManagerStaffAndPeople() {
    element(3, "Governance and management");
  }

  @Test
  @Tag("R-002-019")
  void capacityHasThreePromptsRatedByManagerStaffAndPeople() {
    element(4, "Capacity and capability");
  }

  @Test
  @Tag("R-002-020")
  void informationHasThreePromptsRatedByManagerStaffAndPeople() {
    element(5, "Information management");
  }

  @Test
  @Tag("R-002-021")
  void engagementHasThreePromptsRatedByManagerStaffAndPeople() {
    element(6, "Engagement");
  }

  @Test
  @Tag("R-002-022")
  void learningHasThreePromptsRatedByManagerStaffAndPeople() {
    element(7, "Learning and improvement");
  }

  @Test
  @Tag("R-002-023")
  void sustainabilityHasThreePromptsRatedByManagerStaffAndPeople() {
    element(8, "Sustainability");
  }

  @Test
  @Tag("R-003-113")
  void informedChoiceIsRatedByPeopleStaffAndManager() {
    principle(1, "Informed choice");
  }

  @Test
  @Tag("R-003-114")
  void communicationIsRatedByPeopleStaffAndManager() {
    principle(2, "Communication and confidence");
  }

  @Test
  @Tag("R-003-115")
  void informationThatFitsIsRatedByPeopleStaffAndManager() {
    principle(3, "Information");
  }

  @Test
  @Tag("R-003-116")
  void skillsIsRatedByPeopleStaffAndManager() {
    principle(4, "Skills");
  }

  @Test
  @Tag("R-003-117")
  void technologyIsRatedByPeopleStaffAndManager() {
    principle(5, "Technology");
  }

  @Test
  @Tag("R-003-118")
  void networksIsRatedByPeopleStaffAndManager() {
    principle(6, "Networks and participation");
  }

  @Test
  @Tag("R-003-119")
  void riskIsRatedByPeopleStaffAndManager() {
    principle(7, "Risk");
    holds("self-care-audit", "risk_story");
  }

  @Test
  @Tag("R-003-112")
  void principlesAreShownByExamplesAndActions() {
    holds("self-care-audit", "examples", "actions");
  }
}
