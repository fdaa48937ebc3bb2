package org.parley.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.clustering.Key;

/// Which package may know which, who may touch which library, and the shape of the code.
class ArchitectureTest {

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.parley");

  /// Each package of the gateway, and the others of ours that it may use. The root is not here: it
  /// puts everything together.
  private static final Map<String, List<String>> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("json", List.of()),
              Map.entry("search", List.of()),
              Map.entry("hyperlink", List.of()),
              Map.entry("store", List.of()),
              Map.entry("store.sqlite", List.of("store")),
              Map.entry("store.mongo", List.of("store")),
              Map.entry("configuration", List.of("clustering", "hyperlink")),
              Map.entry("access", List.of("clustering")),
              Map.entry("policy", List.of("access", "store", "json")),
              Map.entry("contract", List.of("access", "json")),
              Map.entry("delivery", List.of("access", "json", "clustering")),
              Map.entry(
                  "directory",
                  List.of("access", "policy", "search", "store", "json", "clustering")),
              Map.entry(
                  "conversation",
                  List.of(
                      "access", "delivery", "hyperlink", "search", "store", "json", "clustering")),
              Map.entry("presence", List.of("access", "delivery", "store", "json", "clustering")),
              Map.entry(
                  "call",
                  List.of(
                      "access",
                      "conversation",
                      "delivery",
                      "presence",
                      "store",
                      "json",
                      "clustering",
                      "media")),
              Map.entry(
                  "signin",
                  List.of("access", "directory", "hyperlink", "policy", "search", "store", "json")),
              Map.entry(
                  "administration",
                  List.of("access", "directory", "policy", "signin", "store", "json")),
              Map.entry(
                  "authorization", List.of("access", "policy", "delivery", "json", "clustering")),
              Map.entry(
                  "command",
                  List.of(
                      "clustering",
                      "access",
                      "authorization",
                      "call",
                      "conversation",
                      "directory",
                      "presence",
                      "json",
                      "store")),
              Map.entry(
                  "wire",
                  List.of(
                      "access",
                      "administration",
                      "command",
                      "contract",
                      "delivery",
                      "directory",
                      "hyperlink",
                      "json",
                      "policy",
                      "presence",
                      "signin",
                      "store"))));

  /// Libraries that only some packages may touch; `""` is the root.
  private static final Map<String, List<String>> TOUCHED_BY =
      Map.ofEntries(
          Map.entry("java.sql..", List.of("store.sqlite")),
          Map.entry("org.sqlite..", List.of("store.sqlite")),
          Map.entry("com.mongodb..", List.of("store.mongo")),
          Map.entry("org.bson..", List.of("store.mongo")),
          Map.entry("org.reactivestreams..", List.of("store.mongo")),
          Map.entry("io.vertx.ext.web..", List.of("wire")),
          Map.entry("io.vertx.core.http..", List.of("wire", "clustering", "media", "")),
          Map.entry("com.hazelcast..", List.of("clustering")),
          Map.entry("io.vertx.spi.cluster..", List.of("clustering")),
          Map.entry("io.vertx.core.internal..", List.of("wire", "")),
          Map.entry("io.netty..", List.of("delivery", "wire", "")),
          Map.entry("org.bouncycastle..", List.of("signin")),
          Map.entry("me.gosimple..", List.of("signin")),
          Map.entry("org.apache.commons.csv..", List.of("directory")),
          Map.entry("tools.jackson.dataformat..", List.of("configuration", "contract")),
          Map.entry("com.networknt..", List.of("contract")),
          Map.entry("com.google.i18n.phonenumbers..", List.of("hyperlink")),
          Map.entry("org.nibor.autolink..", List.of("hyperlink")),
          Map.entry("com.ibm.icu..", List.of("hyperlink", "search")));

  static Set<String> packages() {
    return MAY_USE.keySet();
  }

  static Set<String> libraries() {
    return TOUCHED_BY.keySet();
  }

  @Test
  void everyPackageHasItsPlace() {
    var found =
        CODE.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("org.parley.gateway."))
            .map(name -> name.substring("org.parley.gateway.".length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(packages(), found);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesOnlyWhatIsBelowIt(String name) {
    var allowed = Stream.concat(requireNonNull(MAY_USE.get(name)).stream(), Stream.of(name));
    noClasses()
        .that()
        .resideInAPackage(packageOf(name))
        .should()
        .dependOnClassesThat(ours(not(resideInAnyPackage(packagesOf(allowed)))))
        .check(CODE);
  }

  @Test
  void clusteringKnowsNothingElse() {
    noClasses()
        .that()
        .resideInAPackage("org.parley.clustering..")
        .should()
        .dependOnClassesThat(ours(not(resideInAPackage("org.parley.clustering.."))))
        .check(CODE);
  }

  /// Presence is what nodes tell each other of their sessions.
  @Test
  void featuresButPresenceKnowOfClusteringOnlyTheKey() {
    noClasses()
        .that()
        .resideInAnyPackage(
            packagesOf(Stream.of("access", "authorization", "call", "directory", "conversation")))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.parley.clustering..").and(not(equivalentTo(Key.class))))
        .check(CODE);
  }

  @Test
  void noPackagesGoInCircles() {
    slices().matching("org.parley.(**)").should().beFreeOfCycles().check(CODE);
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void aLibraryIsTouchedOnlyWhereItBelongs(String library) {
    noClasses()
        .that()
        .resideOutsideOfPackages(packagesOf(requireNonNull(TOUCHED_BY.get(library)).stream()))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Manager", "Helper", "Util", "Utils", "Impl", "Base", "Common", "Data", "Info"})
  void noNameEndsInAWordThatSaysNothing(String word) {
    noClasses().should().haveSimpleNameEndingWith(word).check(CODE);
  }

  /// So every route of the API is an operation of the document.
  @Test
  void onlyTheOperationsAndThePagesAreRouted() {
    noClasses()
        .that()
        .resideInAPackage("org.parley.gateway.wire")
        .and()
        .haveNameNotMatching(".*\\.(HttpListener|Operations|Pages)")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("io\\.vertx\\.ext\\.web\\.Route.?")
        .check(CODE);
  }

  @Test
  void nothingStaticChanges() {
    fields().that(modifier(JavaModifier.STATIC).forSubtype()).should().beFinal().check(CODE);
  }

  @Test
  void onlyTheProcessItselfReadsItsSurroundings() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Gateway.class.getName())
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class, String.class)
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CODE);
  }

  @Test
  void noConstructorTakesMoreThanSixThings() {
    var tooMany =
        CODE.stream()
            .filter(type -> !type.isRecord() && !type.isEnum() && !type.isAnonymousClass())
            .flatMap(type -> type.getConstructors().stream())
            .filter(constructor -> constructor.getRawParameterTypes().size() > 6);
    assertEquals(List.of(), tooMany.toList());
  }

  private static DescribedPredicate<JavaClass> ours(DescribedPredicate<JavaClass> which) {
    return resideInAPackage("org.parley..").and(which);
  }

  private static String[] packagesOf(Stream<String> names) {
    return names.map(ArchitectureTest::packageOf).toArray(String[]::new);
  }

  private static String packageOf(String name) {
    return switch (name) {
      case "" -> "org.parley.gateway";
      case "clustering" -> "org.parley.clustering..";
      case "media" -> "org.parley.media..";
      default -> "org.parley.gateway." + name;
    };
  }
}
