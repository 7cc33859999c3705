package vn.hoso;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.satisfied;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.base.DescribedPredicate;
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
import vn.hoso.identifier.AgencyCode;

/** The walls of the module. */
@AnalyzeClasses(locations = ArchitectureTest.ThisModule.class)
class ArchitectureTest {

  private static final String INTERNAL = "vn.hoso.internal..";

  private static final DescribedPredicate<JavaClass> JDK_OR_ANNOTATION =
      resideInAnyPackage("java..", "org.jspecify.annotations..").as("the JDK's own");

  /**
   * Simulator and tests are on the class path too, so that only what this module compiles counts.
   */
  static final class ThisModule implements LocationProvider {
    @Override
    public Set<Location> get(Class<?> testClass) {
      return Set.of(
          Location.of(AgencyCode.class.getProtectionDomain().getCodeSource().getLocation()));
    }
  }

  @ArchTest
  static final ArchRule identifiers_stand_on_the_jdk_alone =
      classes()
          .that()
          .resideInAPackage("vn.hoso.identifier")
          .should()
          .onlyDependOnClassesThat(JDK_OR_ANNOTATION.or(resideInAnyPackage("vn.hoso.identifier")));

  @ArchTest
  static final ArchRule the_domain_knows_identifiers_and_the_jdk_alone =
      classes()
          .that()
          .resideInAPackage("vn.hoso.dossier")
          .should()
          .onlyDependOnClassesThat(
              JDK_OR_ANNOTATION.or(resideInAnyPackage("vn.hoso.identifier", "vn.hoso.dossier")));

  @ArchTest
  static final ArchRule core_does_not_know_the_signature_module_or_the_simulator =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("vn.hoso.signature..", "vn.hoso.simulator..");

  @ArchTest
  static final ArchRule json_and_cxf_are_used_in_internal_only =
      noClasses()
          .that()
          .resideOutsideOfPackage(INTERNAL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml..", "org.apache.cxf..");

  @ArchTest
  static final ArchRule the_optional_oidc_library_is_used_in_one_place_only =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.hoso.internal.signin")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.nimbusds..", "net.minidev..");

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
              .filter(type -> !mayBeShown(type, member))
              .forEach(type -> events.add(violated(member, member + " shows " + type)));
        }
      }
    };
  }

  /** The REST types of JAX-RS are what callbacks are mounted with. */
  private static boolean mayBeShown(JavaClass type, JavaMember member) {
    String name = type.getBaseComponentType().getPackageName();
    boolean own = name.startsWith("vn.hoso") && !name.startsWith("vn.hoso.internal");
    boolean jdk = name.isEmpty() || name.startsWith("java.") || name.startsWith("javax.");
    boolean callback =
        name.startsWith("jakarta.ws.rs")
            && member.getOwner().getPackageName().equals("vn.hoso.portal.callback");
    return own || jdk || callback;
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
