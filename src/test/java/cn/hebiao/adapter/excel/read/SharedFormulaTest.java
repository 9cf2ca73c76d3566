package cn.hebiao.adapter.excel.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.grid.CellRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas stored at B2 as they read in C4: one column to the right, two rows down. */
class SharedFormulaTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "A1+$A1+A$1+$A$1, B3+$A3+B$1+$A$1",
        "SUM(A1:B2), SUM(B3:C4)",
        "SUM(A:B)+SUM($A:B), SUM(B:C)+SUM($A:C)",
        "SUM(1:2)+SUM($1:2), SUM(3:4)+SUM($1:4)",
        "Sheet1!A1, Sheet1!B3",
        "AB1!A1, AB1!B3",
        "'A1 表'!A1, 'A1 表'!B3",
        "基础数据!A1/基础数据!B1, 基础数据!B3/基础数据!C3",
        "IF(A1=\"A1\"; 1.5; 2), IF(B3=\"A1\"; 1.5; 2)",
        "LOG10(A1)+LOG(A1), LOG10(B3)+LOG(B3)",
        "_A1+A1x+tax_2023+年1, _A1+A1x+tax_2023+年1",
        "表1[A1]*A1, 表1[A1]*B3",
        "[1]Sheet1!A1, [1]Sheet1!B3",
        "1E5+A1*2.5E-3, 1E5+B3*2.5E-3",
        "XFD1048576, A2",
        "TRUE+A1%, TRUE+B3%",
        "A1:INDEX(A:A;3), B3:INDEX(B:B;3)"
      })
  void relativeAddressesMove(String home, String moved) {
    assertEquals(moved, new SharedFormula(home, CellRef.of("B2")).at(CellRef.of("C4")));
  }
}
