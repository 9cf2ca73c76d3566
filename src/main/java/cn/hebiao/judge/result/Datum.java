package cn.hebiao.judge.result;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Figure;
import cn.hebiao.read.fact.Fact;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.form.Form;
import java.util.List;
import java.util.Optional;

/**
 * A figure of the basic data behind the forms: a data item that was found on the workbook's sheets
 * outside the scored forms.
 *
 * @param item the data item's name in the rulebook
 * @param thisYear the item whose figure of the year before this is; empty for all others
 * @param cell where it stands
 * @param figure the figure in base units
 */
public record Datum(String item, Optional<String> thisYear, SheetCell cell, Figure figure) {
  /** The data items of a workbook that have one figure each, in the order of the rulebook. */
  public static List<Datum> of(Facts facts, List<Form> forms) {
    List<Form> scored = forms.stream().filter(form -> form.kind().scored()).toList();
    return facts.names().stream()
        .flatMap(name -> facts.find(name).single().stream())
        .filter(fact -> !fact.cell().isBlank())
        .filter(fact -> scored.stream().noneMatch(form -> encloses(form, fact)))
        .map(
            fact ->
                new Datum(fact.name(), facts.thisYearOf(fact.name()), fact.cell(), fact.figure()))
        .toList();
  }

  private static boolean encloses(Form form, Fact fact) {
    return form.sheet().equals(fact.cell().sheet()) && form.range().contains(fact.cell().ref());
  }
}
