package cn.hebiao.rules.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTextTest {
  private final List<String> problems = new ArrayList<>();

  private Optional<String> read(String bands) {
    return BandText.of(bands)
        .read(
            Optional.of(new BigDecimal("6")),
            message -> problems.add(message.key().replace("rulebook.", "")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          ≥95%:6; ≥90%:4; 其他:1          ! IF(比率≥95%, 6, IF(比率≥90%, 4, 1))
          <90%：3；≤100%：2；其他：0       ! IF(比率<90%, 3, IF(比率≤100%, 2, 0))
          ≥5%且≤10%:0.5; 否则:0          ! IF(AND(比率≥5%,比率≤10%), 0.5, 0)
          =0:3; >0:1; <0:0               ! IF(比率=0, 3, IF(比率>0, 1, 0))
          ＞100%:6分; 其余:分值*50%       ! IF(比率>100%, 6, 分值*50%)
          比率>=1:6; 其它:0              ! IF(比率>=1, 6, 0)
          其他:6                         ! 6
          """)
  void becomesNestedConditions(String bands, String formula) {
    assertEquals(Optional.of(formula), read(bands));
    assertEquals(List.of(), problems);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          ≥80%:3; ≥90%:6; 其他:1         ! bandUnreachable
          其他:1; ≥90%:6                 ! bandUnreachable
          ≥5%且≤3%:1; 其他:0             ! bandUnreachable
          ≥95%:6; ≥90%:4                 ! bandGap
          >1:6; <1:4                     ! bandGap
          ≥95%:8; 其他:0                 ! bandAboveWeight
          95%以上:6; 其他:0              ! bandUnreadable
          ≥95%6; 其他:0                  ! bandUnreadable
          ''                             ! bandUnreadable
          """)
  void reportsBandsThatCannotBeMeant(String bands, String problem) {
    read(bands);
    assertEquals(List.of(problem), problems);
  }

  @ParameterizedTest
  @CsvSource({
    "'≥95%:6; ≥90%:4', <0.9",
    "'<5%:6; >5%:4', =0.05",
    "'<5%:6; ≥10%且≤20%:4; >20%:1', ≥0.05且<0.1"
  })
  void theGapIsNamed(String bands, String range) {
    List<String> named = new ArrayList<>();
    BandText.of(bands).read(Optional.empty(), message -> named.add(message.args().get("range")));
    assertEquals(List.of(range), named);
  }
}
