package cn.hebiao.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which package may use which: the arrows of the architecture. */
@AnalyzeClasses(packages = "cn.hebiao", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** The domain: wings in the order of the data flow, each with a package per stage. */
  private static final String[] CORE = {
    "cn.hebiao.model..",
    "cn.hebiao.rules..",
    "cn.hebiao.read..",
    "cn.hebiao.judge..",
    "cn.hebiao.tell..",
    "cn.hebiao.author.."
  };

  private static final String APP = "cn.hebiao.app..";
  private static final String ADAPTERS = "cn.hebiao.adapter..";
  private static final String ROOT = "cn.hebiao";
  private static final String WIRING = "cn.hebiao.wiring..";
  private static final String FACES = "cn.hebiao.face..";

  @ArchTest
  static final ArchRule coreIsPlainJava =
      classes()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              and("java.lang..", "java.math..", "java.time..", "java.text..", "java.util.."))
          .because("the domain must run, and be tested, without files and libraries");

  @ArchTest
  static final ArchRule appUsesTheCoreAndPathsOnly =
      classes()
          .that()
          .resideInAPackage(APP)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(and(APP))
                  .or(resideInAnyPackage("java.lang..", "java.math..", "java.time.."))
                  .or(resideInAnyPackage("java.text..", "java.util..", "java.security.."))
                  .or(DescribedPredicate.describe("serialisation marks", ArchitectureTest::isMark))
                  .or(DescribedPredicate.describe("names of files", ArchitectureTest::isName)))
          .because("use cases name files but leave touching them, and all libraries, to adapters");

  @ArchTest
  static final ArchRule adaptersDoNotUseEachOther =
      slices()
          .matching("cn.hebiao.adapter.(*)..")
          .should()
          .notDependOnEachOther()
          .because("each adapter can then be replaced alone");

  @ArchTest
  static final ArchRule nothingUsesAFace =
      noClasses()
          .that()
          .resideOutsideOfPackage(FACES)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(FACES)
          .because("the same use cases must work under another face");

  @ArchTest
  static final ArchRule onlyTheWiringUsesAdapters =
      noClasses()
          .that()
          .resideOutsideOfPackages(WIRING, ADAPTERS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ADAPTERS)
          .because("adapters are made in one package, so that every face gets the same program");

  @ArchTest
  static final ArchRule onlyTheEngineAndFacesAreWired =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT, WIRING, FACES)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(WIRING)
          .because("use cases are handed what they work with");

  @ArchTest
  static final ArchRule theEngineShowsNothingBehindIt =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage(ROOT)
          .and()
          .arePublic()
          .should(mentionOnly(ROOT))
          .because("what lies behind the engine may change at any time");

  @ArchTest
  static final ArchRule nothingInsideUsesTheEngine =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT, FACES)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT)
          .because("the engine is the outermost door; what lies behind it cannot know it");

  @ArchTest
  static final ArchRule theFlowRunsOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("model")
          .definedBy("cn.hebiao.model..")
          .layer("rules")
          .definedBy("cn.hebiao.rules..")
          .layer("read")
          .definedBy("cn.hebiao.read..")
          .layer("judge")
          .definedBy("cn.hebiao.judge..")
          .layer("tell")
          .definedBy("cn.hebiao.tell..")
          .layer("author")
          .definedBy("cn.hebiao.author..")
          .whereLayer("model")
          .mayNotAccessAnyLayer()
          .whereLayer("rules")
          .mayOnlyAccessLayers("model")
          .whereLayer("read")
          .mayOnlyAccessLayers("model", "rules")
          .whereLayer("judge")
          .mayOnlyAccessLayers("model", "rules", "read")
          .whereLayer("tell")
          .mayOnlyAccessLayers("model", "rules", "read", "judge")
          .whereLayer("author")
          .mayOnlyAccessLayers("model", "rules", "read", "judge")
          .because("a stage that looked ahead could not be understood, or changed, alone");

  @ArchTest
  static final ArchRule corePackagesHaveNoCycles =
      slices()
          .matching("cn.hebiao.(*).(*)..")
          .should()
          .beFreeOfCycles()
          .because("the folder listing is the data flow, and that runs one way");

  @ArchTest
  static final ArchRule poiInItsAdapters =
      onlyIn("org.apache.poi..", "cn.hebiao.adapter.excel..", "cn.hebiao.adapter.report..")
          .because(
              "the spreadsheet library belongs to adapter.excel; adapter.report is the one"
                  + " exception, for JXLS hands out POI workbooks and charts are made with it");

  @ArchTest
  static final ArchRule exp4jInItsAdapter =
      onlyIn("net.objecthunter..", "cn.hebiao.adapter.formula..")
          .because("a library that computes in double is kept behind our own interface");

  @ArchTest
  static final ArchRule jxlsInItsAdapter =
      onlyIn("org.jxls..", "cn.hebiao.adapter.report..")
          .because("templates are filled in one place");

  @ArchTest
  static final ArchRule picocliInTheCommandLine =
      onlyIn("picocli..", "cn.hebiao.face.cli")
          .because("arguments are read in one place; the text report needs none of it");

  @ArchTest
  static final ArchRule jacksonInItsAdapter =
      onlyIn("com.fasterxml.jackson..", "cn.hebiao.adapter.json..")
          .because("the machine interface is written in one place");

  @ArchTest
  static final ArchRule noClockInCore =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(java.time.Clock.class)
          .orShould()
          .callMethodWhere(named("now", "currentTimeMillis", "nanoTime", "systemDefault"))
          .orShould()
          .callConstructor(java.util.Date.class)
          .because("the same workbook must give the same result at any time and place");

  @ArchTest
  static final ArchRule noDefaultLocale =
      noClasses()
          .should()
          .callMethod(java.util.Locale.class, "getDefault")
          .orShould()
          .callMethod(java.util.TimeZone.class, "getDefault")
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .because("a Turkish or German system must print what a Chinese one prints");

  @ArchTest
  static final ArchRule noFormattingByDefaultLocaleInCore =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "formatted", Object[].class)
          .because("both write numbers with the digits of the system's language");

  @ArchTest
  static final ArchRule valuesOfTheCoreAreImmutable =
      fields()
          .that()
          .areDeclaredInClassesThat(resideInAnyPackage(CORE).and(modifier(JavaModifier.PUBLIC)))
          .should()
          .beFinal()
          .because(
              "values are shared by stages and threads; only a reader that no other package sees"
                  + " may keep its place in private");

  @ArchTest
  static final ArchRule nothingInTheCoreIsSharedAndMutable =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(CORE)
          .and()
          .areStatic()
          .should()
          .beFinal()
          .because("two batches in one process must not see each other");

  @ArchTest
  static final ArchRule noDecimalsFromDoubles =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("cn.hebiao.adapter.excel.read.StoredDecimal")
          .and()
          .doNotHaveFullyQualifiedName("cn.hebiao.adapter.formula.Arithmetic")
          .should()
          .callConstructor(java.math.BigDecimal.class, double.class)
          .orShould()
          .callConstructor(java.math.BigDecimal.class, double.class, java.math.MathContext.class)
          .because(
              "0.1 would become 0.1000000000000000055; only the two places where doubles come in,"
                  + " from Excel and from exp4j, may do so, and say how they snap it");

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .because("such names hide that nobody knows what the class is for");

  @ArchTest
  static final ArchRule standardStreamsOnlyInTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage(FACES)
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in")
          .orShould()
          .callMethod(System.class, "console")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace")
          .because("standard output belongs to the machine interface");

  @ArchTest
  static final ArchRule onlyMainEndsTheProcess =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("cn.hebiao.face.cli.Main")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethodWhere(named("halt"))
          .because("everything else must run inside tests and other programs");

  private static String[] and(String... others) {
    return Stream.concat(Stream.of(CORE), Stream.of(others)).toArray(String[]::new);
  }

  private static ClassesShouldConjunction onlyIn(String library, String... homes) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(homes)
        .should()
        .dependOnClassesThat(resideInAPackage(library));
  }

  private static DescribedPredicate<JavaMethodCall> named(String... names) {
    return DescribedPredicate.describe(
        "a method is called " + String.join(" or ", names),
        call -> List.of(names).contains(call.getName()));
  }

  private static ArchCondition<JavaMethod> mentionOnly(String home) {
    return new ArchCondition<>("mention types of Java and of " + home + " only") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
            .flatMap(type -> type.getAllInvolvedRawTypes().stream())
            .filter(type -> type.getPackageName().startsWith("cn.hebiao."))
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " mentions " + type.getName())));
      }
    };
  }

  /** Putting a name together, or taking it apart, touches no file. */
  private static boolean isName(JavaClass type) {
    return Stream.of(
            Path.class,
            FileSystem.class,
            InvalidPathException.class,
            URI.class,
            URLDecoder.class,
            Charset.class,
            StandardCharsets.class)
        .anyMatch(type::isEquivalentTo);
  }

  private static boolean isMark(JavaClass type) {
    return type.getPackageName().equals("java.io")
        && (type.getSimpleName().equals("Serial") || type.getSimpleName().equals("Serializable"));
  }
}
