package org.fieldbook.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The map of the house: which room may use which. Whoever wants to loosen a rule writes a decision
 * first; a rule is never loosened to make a build pass.
 */
class MapTest {

  /** Fewer classes than this means that the rules looked at the wrong place. */
  private static final int LEAST_CLASSES = 150;

  private static final List<Class<? extends Annotation>> BEANS =
      List.of(ApplicationScoped.class, RequestScoped.class, Stateless.class, Singleton.class);

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.fieldbook");

  @Test
  void theRulesSawTheHouse() {
    assertThat(HOUSE.size()).isGreaterThan(LEAST_CLASSES);
    assertThat(HOUSE.stream().map(c -> c.getPackageName()))
        .anyMatch(p -> p.startsWith("org.fieldbook.content."))
        .anyMatch(p -> p.startsWith("org.fieldbook.assessment."))
        .anyMatch(p -> p.startsWith("org.fieldbook.app."));
  }

  @TestFactory
  Stream<DynamicTest> rules() {
    return Stream.of(
            noClasses()
                .that()
                .resideInAPackage("org.fieldbook.content..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.fieldbook.assessment..", "org.fieldbook.app.."),
            noClasses()
                .that()
                .resideInAPackage("org.fieldbook.assessment..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.fieldbook.app.."),
            noClasses()
                .that()
                .resideInAPackage("org.fieldbook.content.kernel..")
                .should()
                .dependOnClassesThat(
                    resideInAPackage("org.fieldbook..")
                        .and(not(resideInAPackage("org.fieldbook.content.kernel..")))),
            noClasses()
                .that()
                .resideInAPackage("org.fieldbook.app..")
                .and()
                .resideOutsideOfPackages("org.fieldbook.app.web..", "org.fieldbook.app.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.fieldbook.app.web..", "org.fieldbook.app.api.."),
            noClasses()
                .that()
                .resideOutsideOfPackage("org.fieldbook.app.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "org.primefaces.."),
            noClasses()
                .that()
                .resideOutsideOfPackage("..jobs..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.batch.."),
            noClasses()
                .that()
                .resideInAPackage("org.fieldbook.app.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.persistence..")
                .because("pages ask use cases, never the database"),
            classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(DenyAll.class)
                .because("a use case says who may call it"),
            noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveSimpleNameEndingWith("Manager"),
            noClasses()
                .that(not(simpleName("SystemClock")))
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time comes from the Clock"),
            noClasses()
                .should()
                .accessFieldWhere(describe("the field is another bean’s", MapTest::isOfAnotherBean))
                .because("what is injected is a proxy, whose own fields are empty"),
            slices().matching("org.fieldbook.content.(*)..").should().beFreeOfCycles(),
            slices().matching("org.fieldbook.assessment.(*)..").should().beFreeOfCycles(),
            slices().matching("org.fieldbook.app.(*)..").should().beFreeOfCycles())
        .map(MapTest::check);
  }

  /** Of the same object when it is of the class itself, one inside it or one below it. */
  private static boolean isOfAnotherBean(JavaFieldAccess access) {
    JavaClass bean = access.getTargetOwner();
    JavaClass from = access.getOriginOwner();
    return BEANS.stream().anyMatch(bean::isAnnotatedWith)
        && !access.getTarget().resolveMember().orElseThrow().getModifiers().contains(STATIC)
        && !from.isAssignableTo(bean.getName())
        && !from.getName().startsWith(bean.getName() + "$");
  }

  private static DynamicTest check(ArchRule rule) {
    return DynamicTest.dynamicTest(
        rule.getDescription(), () -> rule.allowEmptyShould(true).check(HOUSE));
  }
}
