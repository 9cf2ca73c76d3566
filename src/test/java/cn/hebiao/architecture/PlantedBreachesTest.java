package cn.hebiao.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.architecture.ArchitecturePage.Room;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of the house forbid is planted here, and each time the rule must see it. */
class PlantedBreachesTest {
  private static final ArchitecturePage PAGE = ArchitecturePage.read();
  private static final Map<String, ArchRule> RULES =
      new HouseRules(PlantedClasses.ROOT, PAGE).all();
  private static final Pattern ARROW = Pattern.compile("From\\d+To\\d+");

  /** Rule, room of the class that breaks it, and what stands in that class. */
  private static final String BREACHES =
      """
      arrows               | read.form            | planted.judge.score.Any next;
      arrows               | app                  | planted.face.cli.Any face;
      arrows               | face.cli             | planted.adapter.json.Any adapter;
      arrows               | app                  | planted.wiring.Any wiring;
      arrows               | wiring               | planted.Any engine;
      engine               | cn.hebiao            | public planted.app.Any shown() { return null; }
      engine               | cn.hebiao            | public void take(java.util.List<planted.model.grid.Any> cells) {}
      cycles               | model.grid           | planted.model.value.Any later;
      libraries            | adapter.json         | org.apache.poi.Library poi;
      libraries            | adapter.excel.read   | net.objecthunter.exp4j.Library exp4j;
      libraries            | adapter.files        | com.example.Library unheardOf;
      domain is plain Java | judge.score          | java.nio.file.Path path;
      domain is plain Java | tell.plan            | org.apache.poi.Library poi;
      domain is plain Java | author.lint          | planted.app.Any app;
      app knows paths only | app                  | void touch() throws Exception { java.nio.file.Files.delete(null); }
      app knows paths only | app                  | java.io.InputStream stream;
      clock                | judge.across         | Object year = java.time.Year.now();
      clock                | read.fact            | long then = System.nanoTime();
      default locale       | adapter.report       | String name = "I".toLowerCase();
      default locale       | face.cli             | Object locale = java.util.Locale.getDefault();
      default locale       | read.form            | Object lower = (java.util.function.UnaryOperator<String>) String::toLowerCase;
      formatting           | tell.explain         | String text = String.format("%d", 1);
      formatting           | rules.rulebook       | String text = "%d".formatted(1);
      immutable values     | judge.result         | private int count;
      shared state         | model.value          | private static int count;
      shared state         | adapter.files        | static Object cache;
      decimals             | adapter.json         | Object figure = new java.math.BigDecimal(0.1);
      standard streams     | app                  | void say() { System.out.println(); }
      decimals             | judge.score          | Object made = (java.util.function.DoubleFunction<Object>) java.math.BigDecimal::new;
      standard streams     | adapter.excel.write  | void say(Exception e) { e.printStackTrace(); }
      process              | face.cli             | void stop() { System.exit(1); }
      process              | app                  | void stop() { Runtime.getRuntime().halt(1); }
      global settings      | adapter.report       | void set() { System.setProperty("a", "b"); }
      global settings      | app                  | void set() { java.util.Locale.setDefault(null); }
      global settings      | adapter.formula      | java.util.logging.Logger logger;
      global settings      | adapter.excel.read   | void set() { System.setErr(null); }
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(textBlock = BREACHES, delimiter = '|', quoteCharacter = '`')
  void aPlantedBreachIsSeen(String rule, String room, String body) throws IOException {
    assertTrue(
        faults(rule, clean().in(room, "Breach", body))
            .contains(PlantedClasses.packageOf(room) + ".Breach"),
        body);
  }

  @Test
  void everyRuleHasABreachAndNoneSeesOneWhereNoneIs() throws IOException {
    assertEquals(
        RULES.keySet(),
        BREACHES
            .lines()
            .map(line -> line.split("\\|")[0].strip())
            .collect(Collectors.toCollection(TreeSet::new)));
    JavaClasses classes = clean().compiled(folder);
    RULES.forEach((name, rule) -> assertEquals("", text(rule, classes), name));
  }

  @Test
  void everyArrowThatThePageDoesNotAllowIsSeen_andNoOther() throws IOException {
    List<Room> rooms = PAGE.rooms();
    PlantedClasses planted = clean();
    TreeSet<String> forbidden = new TreeSet<>();
    for (int i = 0; i < rooms.size(); i++) {
      for (int j = 0; j < rooms.size(); j++) {
        String name = "From" + i + "To" + j;
        planted.in(rooms.get(i).name(), name, any(rooms.get(j)) + " other;");
        if (!rooms.get(i).mayUse(rooms.get(j))) {
          forbidden.add(name);
        }
      }
    }
    assertTrue(forbidden.size() > rooms.size() * (rooms.size() - 1) / 2, "too much is allowed");
    TreeSet<String> seen =
        ARROW
            .matcher(faults("arrows", planted))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(forbidden, seen);
  }

  @Test
  void aPackageThatThePageDoesNotNameMayUseNothing() throws IOException {
    PlantedClasses planted = clean().in("judge.luck", "Breach", "planted.model.grid.Any grid;");
    assertTrue(faults("arrows", planted).contains("planted.judge.luck.Breach"));
  }

  /** A class in each room, all of them blameless, and some libraries. */
  private static PlantedClasses clean() {
    PlantedClasses classes = new PlantedClasses();
    classes.of("org.apache.poi", "Library", "");
    classes.of("net.objecthunter.exp4j", "Library", "");
    classes.of("com.example", "Library", "");
    classes.in("model.value", "Reading", "final planted.model.grid.Any cell = null;");
    classes.in("adapter.formula", "Engine", "net.objecthunter.exp4j.Library library;");
    classes.in("face.cli", "Main", "void stop() { System.exit(0); }");
    PAGE.rooms().forEach(room -> classes.in(room.name(), "Any", ""));
    return classes;
  }

  private static String any(Room room) {
    return PlantedClasses.packageOf(room.name()) + ".Any";
  }

  private String faults(String rule, PlantedClasses classes) throws IOException {
    return text(RULES.get(rule), classes.compiled(folder));
  }

  private static String text(ArchRule rule, JavaClasses classes) {
    EvaluationResult result = rule.allowEmptyShould(true).evaluate(classes);
    return String.join("\n", result.getFailureReport().getDetails());
  }
}
