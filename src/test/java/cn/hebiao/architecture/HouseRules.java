package cn.hebiao.architecture;

import static cn.hebiao.architecture.ArchitecturePage.within;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.hebiao.architecture.ArchitecturePage.Room;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the architecture page promises, as rules over the classes below a package; the tests plant
 * breaches below another one and see each rule catch its own.
 */
record HouseRules(String root, ArchitecturePage page) {
  /** The name of the room that is the root itself. */
  static final String ENGINE = "cn.hebiao";

  private static final List<String> DOMAIN =
      List.of("model", "rules", "read", "judge", "tell", "author");
  private static final String[] PLAIN_JAVA = {
    "java.lang..", "java.math..", "java.time..", "java.text..", "java.util.."
  };

  /** All rules by name. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new TreeMap<>();
    rules.put("arrows", arrows());
    rules.put("cycles", noCycles());
    rules.put("libraries", libraries());
    rules.put("domain is plain Java", domainIsPlainJava());
    rules.put("app knows paths only", appKnowsPathsOnly());
    rules.put("clock", noClockInTheDomain());
    rules.put("default locale", noDefaultLocale());
    rules.put("formatting", noFormattingByDefaultLocale());
    rules.put("immutable values", valuesAreImmutable());
    rules.put("shared state", nothingSharedIsMutable());
    rules.put("decimals", noDecimalsFromDoubles());
    rules.put("standard streams", standardStreamsInFacesOnly());
    rules.put("process", onlyMainEndsTheProcess());
    rules.put("global settings", nothingGlobalOutsideOfFaces());
    rules.put("engine", theEngineShowsNothingBehindIt());
    return rules;
  }

  private ArchRule arrows() {
    return everyClass()
        .should(
            depend(
                "use the rooms that the page lists for its own",
                dependency -> {
                  JavaClass target = dependency.getTargetClass().getBaseComponentType();
                  if (!within(target.getPackageName(), root)) {
                    return Optional.empty();
                  }
                  Optional<Room> from = roomOf(dependency.getOriginClass());
                  Optional<Room> to = roomOf(target);
                  boolean allowed =
                      from.isPresent() && to.isPresent() && from.get().mayUse(to.get());
                  return allowed ? Optional.empty() : Optional.of(dependency.getDescription());
                }))
        .because("a stage that looked ahead could not be understood, or changed, alone");
  }

  private ArchRule libraries() {
    return everyClass()
        .should(
            depend(
                "use the libraries that the page lists for its room",
                dependency -> {
                  JavaClass target = dependency.getTargetClass().getBaseComponentType();
                  String packageName = target.getPackageName();
                  if (target.isPrimitive()
                      || within(packageName, root)
                      || within(packageName, "java")
                      || within(packageName, "javax")
                      || within(packageName, "org.w3c")
                      || within(packageName, "org.xml")) {
                    return Optional.empty();
                  }
                  String home = belowRoot(dependency.getOriginClass());
                  boolean allowed =
                      page.libraryOf(packageName).stream()
                          .flatMap(library -> library.rooms().stream())
                          .anyMatch(room -> within(home, room));
                  return allowed ? Optional.empty() : Optional.of(dependency.getDescription());
                }))
        .because("a library can then be replaced in one room");
  }

  private ArchRule noCycles() {
    return slices()
        .matching(root + ".(*).(*)..")
        .should()
        .beFreeOfCycles()
        .because("the folder listing is the data flow, and that runs one way");
  }

  private ArchRule domainIsPlainJava() {
    return classes()
        .that()
        .resideInAnyPackage(domain())
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(domain()).or(resideInAnyPackage(PLAIN_JAVA)))
        .because("the domain must run, and be tested, without files and libraries");
  }

  private ArchRule appKnowsPathsOnly() {
    return classes()
        .that()
        .resideInAPackage(root + ".app..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(root + "..")
                .or(resideInAnyPackage(PLAIN_JAVA))
                .or(resideInAnyPackage("java.security.."))
                .or(DescribedPredicate.describe("serialisation marks", HouseRules::isMark))
                .or(DescribedPredicate.describe("names of files", HouseRules::isName))
                .or(type(OutputStream.class).or(type(IOException.class))))
        .because("use cases name files but leave touching them, and all libraries, to adapters");
  }

  private ArchRule noClockInTheDomain() {
    return noClasses()
        .that()
        .resideInAnyPackage(domain())
        .should()
        .dependOnClassesThat()
        .areAssignableTo(java.time.Clock.class)
        .orShould()
        .accessTargetWhere(named("now", "currentTimeMillis", "nanoTime", "systemDefault"))
        .orShould()
        .accessTargetWhere(of(java.util.Date.class, "<init>"))
        .because("the same workbook must give the same result at any time and place");
  }

  private ArchRule noDefaultLocale() {
    return inside()
        .should()
        .accessTargetWhere(of(Locale.class, "getDefault"))
        .orShould()
        .accessTargetWhere(of(TimeZone.class, "getDefault"))
        .orShould()
        .accessTargetWhere(of(String.class, "toLowerCase", "toUpperCase").and(taking()))
        .because("a Turkish or German system must print what a Chinese one prints");
  }

  private ArchRule noFormattingByDefaultLocale() {
    return noClasses()
        .that()
        .resideInAnyPackage(domain())
        .should()
        .accessTargetWhere(of(String.class, "format").and(taking(String.class, Object[].class)))
        .orShould()
        .accessTargetWhere(of(String.class, "formatted"))
        .because("both write numbers with the digits of the system's language");
  }

  private ArchRule valuesAreImmutable() {
    return fields()
        .that()
        .areDeclaredInClassesThat(resideInAnyPackage(domain()).and(modifier(JavaModifier.PUBLIC)))
        .should()
        .beFinal()
        .because(
            "values are shared by stages and threads; only a reader that no other package sees"
                + " may keep its place in private");
  }

  private ArchRule nothingSharedIsMutable() {
    return fields()
        .that()
        .areDeclaredInClassesThat(resideInAnyPackage(root + ".."))
        .and()
        .areStatic()
        .should()
        .beFinal()
        .because("two batches in one process must not see each other");
  }

  private ArchRule noDecimalsFromDoubles() {
    return inside()
        .and()
        .doNotHaveFullyQualifiedName(root + ".adapter.excel.read.StoredDecimal")
        .and()
        .doNotHaveFullyQualifiedName(root + ".adapter.formula.Arithmetic")
        .should()
        .accessTargetWhere(of(BigDecimal.class, "<init>").and(taking(double.class)))
        .orShould()
        .accessTargetWhere(
            of(BigDecimal.class, "<init>").and(taking(double.class, MathContext.class)))
        .because(
            "0.1 would become 0.1000000000000000055; only the two places where doubles come in,"
                + " from Excel and from exp4j, may do so, and say how they snap it");
  }

  private ArchRule standardStreamsInFacesOnly() {
    return outsideOfFaces()
        .should()
        .accessTargetWhere(of(System.class, "out", "err", "in", "console"))
        .orShould()
        .accessTargetWhere(named("printStackTrace").and(taking()))
        .because("standard output belongs to the machine interface");
  }

  private ArchRule onlyMainEndsTheProcess() {
    return inside()
        .and()
        .doNotHaveFullyQualifiedName(root + ".face.cli.Main")
        .should()
        .accessTargetWhere(of(System.class, "exit"))
        .orShould()
        .accessTargetWhere(named("halt"))
        .because("everything else must run inside tests and other programs");
  }

  private ArchRule nothingGlobalOutsideOfFaces() {
    return outsideOfFaces()
        .should()
        .accessTargetWhere(of(System.class, "setProperty", "clearProperty", "setProperties"))
        .orShould()
        .accessTargetWhere(of(System.class, "setOut", "setErr", "setIn", "setSecurityManager"))
        .orShould()
        .accessTargetWhere(of(Locale.class, "setDefault"))
        .orShould()
        .accessTargetWhere(of(TimeZone.class, "setDefault"))
        .orShould()
        .accessTargetWhere(of(Runtime.class, "addShutdownHook"))
        .orShould()
        .accessTargetWhere(of(Thread.class, "setDefaultUncaughtExceptionHandler"))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..")
        .because("a program that embeds this one keeps its own settings");
  }

  private ArchRule theEngineShowsNothingBehindIt() {
    return methods()
        .that()
        .areDeclaredInClassesThat(resideInAPackage(root).and(modifier(JavaModifier.PUBLIC)))
        .and()
        .arePublic()
        .should(mentionOnlyTheRoot())
        .because("what lies behind the engine may change at any time");
  }

  private ArchCondition<JavaMethod> mentionOnlyTheRoot() {
    return new ArchCondition<>("mention types of Java and of the engine only") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
            .flatMap(type -> type.getAllInvolvedRawTypes().stream())
            .filter(type -> type.getPackageName().startsWith(root + "."))
            .map(type -> method.getFullName() + " mentions " + type.getName())
            .forEach(text -> events.add(SimpleConditionEvent.violated(method, text)));
      }
    };
  }

  private GivenClassesConjunction everyClass() {
    return classes().that().resideInAPackage(root + "..");
  }

  private GivenClassesConjunction inside() {
    return noClasses().that().resideInAPackage(root + "..");
  }

  private GivenClassesConjunction outsideOfFaces() {
    return inside().and().resideOutsideOfPackage(root + ".face..");
  }

  private String[] domain() {
    return DOMAIN.stream().map(wing -> root + "." + wing + "..").toArray(String[]::new);
  }

  private Optional<Room> roomOf(JavaClass type) {
    return page.roomOf(belowRoot(type));
  }

  /** The package of a class below the root; the room of the engine for the root itself. */
  String belowRoot(JavaClass type) {
    String packageName = type.getPackageName();
    return packageName.equals(root) ? ENGINE : packageName.substring(root.length() + 1);
  }

  private static ArchCondition<JavaClass> depend(
      String description, Function<Dependency, Optional<String>> fault) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .flatMap(dependency -> fault.apply(dependency).stream())
            .forEach(text -> events.add(SimpleConditionEvent.violated(type, text)));
      }
    };
  }

  /** Calls, and references such as {@code String::toLowerCase}, of whatever has such a name. */
  private static DescribedPredicate<JavaAccess<?>> named(String... names) {
    return DescribedPredicate.describe(
        String.join(" or ", names), access -> List.of(names).contains(access.getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> of(Class<?> owner, String... names) {
    return DescribedPredicate.describe(
        owner.getSimpleName() + "." + String.join(" or ", names),
        access ->
            access.getTargetOwner().isEquivalentTo(owner)
                && List.of(names).contains(access.getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> taking(Class<?>... types) {
    List<String> wanted = Stream.of(types).map(Class::getName).toList();
    return DescribedPredicate.describe(
        "taking " + wanted,
        access ->
            access.getTarget() instanceof CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().stream()
                    .map(JavaClass::getName)
                    .toList()
                    .equals(wanted));
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
