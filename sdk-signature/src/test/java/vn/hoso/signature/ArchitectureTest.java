package vn.hoso.signature;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.satisfied;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.security.Provider;
import java.security.Security;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;

/** The walls of the module. */
@AnalyzeClasses(locations = ArchitectureTest.ThisModule.class)
class ArchitectureTest {

  private static final String INTERNAL = "vn.hoso.signature.internal..";

  /** The simulator and tests are on the class path too; only what this module compiles counts. */
  static final class ThisModule implements LocationProvider {
    @Override
    public Set<Location> get(Class<?> testClass) {
      return Set.of(
          Location.of(SignatureVerifier.class.getProtectionDomain().getCodeSource().getLocation()));
    }
  }

  @ArchTest
  static final ArchRule signatures_stand_alone =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("vn.hoso..").and(resideOutsideOfPackage("vn.hoso.signature..")));

  @ArchTest
  static final ArchRule pdfbox_is_used_where_pdfs_are_read_and_written =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.hoso.signature.internal.pdf..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.pdfbox..");

  @ArchTest
  static final ArchRule json_is_used_in_reports_and_for_remote_services_only =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "vn.hoso.signature.internal.report", "vn.hoso.signature.internal.remote")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml..");

  @ArchTest
  static final ArchRule zxing_is_used_in_one_class_as_it_is_optional =
      noClasses()
          .that()
          .doNotHaveSimpleName("QrCode")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.zxing..");

  @ArchTest
  static final ArchRule readers_do_not_judge =
      noClasses()
          .that()
          .resideInAnyPackage(
              "vn.hoso.signature.internal.cms.read",
              "vn.hoso.signature.internal.pdf.read",
              "vn.hoso.signature.internal.xml.read")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "vn.hoso.signature",
              "vn.hoso.signature.trust",
              "vn.hoso.signature.internal.pkix..",
              "vn.hoso.signature.internal.verify");

  @ArchTest
  static final ArchRule the_public_api_shows_own_and_jdk_types_only =
      members()
          .that()
          .areDeclaredInClassesThat(
              resideOutsideOfPackage(INTERNAL).and(describe("are public", ArchitectureTest::shown)))
          .should(showOwnAndJdkTypesOnly());

  @ArchTest
  static final ArchRule nothing_creates_a_nameless_exception =
      noClasses().should(createNamelessExceptions());

  @ArchTest
  static final ArchRule nothing_declares_a_nameless_exception =
      noCodeUnits()
          .should()
          .declareThrowableOfType(Exception.class)
          .orShould()
          .declareThrowableOfType(Throwable.class);

  @ArchTest
  static final ArchRule nothing_changes_the_state_of_the_jvm =
      noClasses()
          .should()
          .callMethod(System.class, "setProperty", String.class, String.class)
          .orShould()
          .callMethod(Locale.class, "setDefault", Locale.class)
          .orShould()
          .callMethod(TimeZone.class, "setDefault", TimeZone.class)
          .orShould()
          .callMethod(Security.class, "addProvider", Provider.class);

  private static ArchCondition<JavaMember> showOwnAndJdkTypesOnly() {
    return new ArchCondition<>("show own and JDK types only") {
      @Override
      public void check(JavaMember member, ConditionEvents events) {
        if (shown(member)) {
          member.getAllInvolvedRawTypes().stream()
              .filter(type -> !mayBeShown(type))
              .forEach(type -> events.add(violated(member, member + " shows " + type)));
        }
      }
    };
  }

  private static boolean mayBeShown(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    boolean own =
        name.startsWith("vn.hoso.signature") && !name.startsWith("vn.hoso.signature.internal");
    return own || name.isEmpty() || name.startsWith("java.") || name.startsWith("javax.");
  }

  private static boolean shown(HasModifiers element) {
    return element.getModifiers().contains(JavaModifier.PUBLIC)
        || element.getModifiers().contains(JavaModifier.PROTECTED);
  }

  /** An exception of a type that says nothing; that a subclass calls its constructor is fine. */
  private static ArchCondition<JavaClass> createNamelessExceptions() {
    Set<String> nameless =
        Stream.of(Throwable.class, Exception.class, RuntimeException.class, Error.class)
            .map(Class::getName)
            .collect(toSet());
    return new ArchCondition<>("create Throwable, Exception, RuntimeException or Error") {
      @Override
      public void check(JavaClass creator, ConditionEvents events) {
        for (JavaConstructorCall call : creator.getConstructorCallsFromSelf()) {
          boolean superCall =
              call.getOrigin().isConstructor()
                  && creator.getRawSuperclass().filter(call.getTargetOwner()::equals).isPresent();
          if (nameless.contains(call.getTargetOwner().getName()) && !superCall) {
            events.add(satisfied(call, call.getDescription()));
          }
        }
      }
    };
  }
}
