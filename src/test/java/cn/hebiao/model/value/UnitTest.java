package cn.hebiao.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class UnitTest {
  @Test
  void aUnitThatDoesNotDivideItsBase_isConvertedAllTheSame() {
    Unit week = new Unit(Dimension.TIME, "周", "天", new BigDecimal("7"));
    BigDecimal weeks = week.fromBase(new BigDecimal("10"));
    assertEquals(new BigDecimal("1.4286"), weeks.setScale(4, RoundingMode.HALF_UP));
  }

  @Test
  void thereAndBack_isTheSameNumber() {
    Unit wan = Units.standard().named("万元").orElseThrow();
    BigDecimal yuan = wan.toBase(new BigDecimal("1016.17"));
    assertEquals(0, wan.fromBase(yuan).compareTo(new BigDecimal("1016.17")));
  }
}
