package vn.hoso.simulator;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "vn.hoso.simulator",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final DescribedPredicate<JavaClass> JACKSON = resideInAPackage("com.fasterxml..");

  @ArchTest
  static final ArchRule knowsNothingOfTheSdk =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("vn.hoso..").and(resideOutsideOfPackage("vn.hoso.simulator..")));

  @ArchTest
  static final ArchRule partsKnowNothingOfEachOther =
      noClasses()
          .that()
          .resideInAPackage("vn.hoso.simulator.portal..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("vn.hoso.simulator.pki..");

  @ArchTest
  static final ArchRule identityProviderKnowsNothingOfTheOthersAndOfNoLibraryForIt =
      noClasses()
          .that()
          .resideInAPackage("vn.hoso.simulator.identity..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "vn.hoso.simulator.portal..",
              "vn.hoso.simulator.axis..",
              "vn.hoso.simulator.pki..",
              "com.nimbusds..");

  @ArchTest
  static final ArchRule publicSignaturesShowNoJson =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should()
          .notHaveRawReturnType(JACKSON)
          .andShould()
          .notHaveRawParameterTypes(
              describe("any of Jackson", types -> types.stream().anyMatch(JACKSON)));
}
