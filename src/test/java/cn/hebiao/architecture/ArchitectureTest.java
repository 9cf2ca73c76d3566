package cn.hebiao.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.architecture.ArchitecturePage.Library;
import cn.hebiao.architecture.ArchitecturePage.Room;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The program keeps the rules of the house, and the architecture page says what is so. */
class ArchitectureTest {
  private static final ArchitecturePage PAGE = ArchitecturePage.read();
  private static final HouseRules RULES = new HouseRules("cn.hebiao", PAGE);
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("cn.hebiao");

  @TestFactory
  Stream<DynamicTest> theProgramKeepsEveryRule() {
    return RULES.all().entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(PROGRAM)));
  }

  @Test
  void everyPackageHasARoomAndEveryRoomAPackage() {
    Set<String> rooms = new TreeSet<>();
    for (JavaClass type : PROGRAM) {
      if (!type.getSimpleName().equals("package-info")) {
        String packageName = RULES.belowRoot(type);
        rooms.add(PAGE.roomOf(packageName).map(Room::name).orElse("no room for " + packageName));
      }
    }
    assertEquals(
        PAGE.rooms().stream().map(Room::name).collect(Collectors.toCollection(TreeSet::new)),
        rooms);
  }

  @Test
  void everyArrowOfThePageIsUsed() {
    TreeSet<String> unused = new TreeSet<>();
    for (Room room : PAGE.rooms()) {
      Set<String> used =
          PROGRAM.stream()
              .filter(type -> PAGE.roomOf(RULES.belowRoot(type)).equals(Optional.of(room)))
              .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
              .map(dependency -> dependency.getTargetClass().getBaseComponentType())
              .filter(type -> ArchitecturePage.within(type.getPackageName(), "cn.hebiao"))
              .map(RULES::belowRoot)
              .collect(Collectors.toSet());
      room.uses().stream()
          .filter(arrow -> used.stream().noneMatch(name -> ArchitecturePage.within(name, arrow)))
          .forEach(arrow -> unused.add(room.name() + " -> " + arrow));
    }
    assertEquals(new TreeSet<>(), unused, "take these out of the page");
  }

  @Test
  void everyLibraryOfThePageIsUsedInEachOfItsRooms() {
    TreeSet<String> unused = new TreeSet<>();
    for (Library library : PAGE.libraries()) {
      for (String room : library.rooms()) {
        if (PROGRAM.stream()
            .filter(type -> ArchitecturePage.within(RULES.belowRoot(type), room))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .noneMatch(dependency -> library.has(dependency.getTargetClass().getPackageName()))) {
          unused.add(room + " -> " + library.packages());
        }
      }
    }
    assertEquals(new TreeSet<>(), unused, "take these out of the page");
  }

  /** Then there can be no circle either. */
  @Test
  void aRoomUsesOnlyRoomsAboveIt() {
    List<Room> rooms = PAGE.rooms();
    assertTrue(rooms.size() > 20, "no table of rooms");
    for (int i = 0; i < rooms.size(); i++) {
      for (Room below : rooms.subList(i + 1, rooms.size())) {
        assertTrue(!rooms.get(i).mayUse(below), rooms.get(i).name() + " -> " + below.name());
      }
    }
  }

  @Test
  void thePageHoldsToTheLayers() {
    assertEquals(Set.of(), users("face"), "nothing uses a face");
    assertEquals(Set.of("wiring"), users("adapter"), "one room plugs adapters in");
    assertEquals(Set.of(HouseRules.ENGINE, "face.cli"), users("wiring"), "what lies behind it");
    assertEquals(Set.of(), users(HouseRules.ENGINE), "the outermost door, save for faces");
    for (Room room : PAGE.rooms()) {
      if (ArchitecturePage.within(room.name(), "tell")) {
        assertTrue(room.uses().stream().noneMatch(name -> name.startsWith("author")), room.name());
      }
      if (ArchitecturePage.within(room.name(), "author")) {
        assertTrue(room.uses().stream().noneMatch(name -> name.startsWith("tell")), room.name());
      }
    }
  }

  /** The rooms of other wings that may use a wing. */
  private static Set<String> users(String wing) {
    return PAGE.rooms().stream()
        .filter(room -> !ArchitecturePage.within(room.name(), wing))
        .filter(room -> room.uses().stream().anyMatch(name -> ArchitecturePage.within(name, wing)))
        .map(Room::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
