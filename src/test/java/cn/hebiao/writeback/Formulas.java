package cn.hebiao.writeback;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.EditPlan;
import java.util.Map;
import java.util.TreeMap;

/** What a plan says its formulas give, by sheet and cell. */
final class Formulas implements Edit.Visitor {
  private final Map<String, String> values = new TreeMap<>();

  private Formulas() {}

  static Map<String, String> of(EditPlan plan) {
    Formulas formulas = new Formulas();
    plan.edits().forEach(edit -> edit.accept(formulas));
    return formulas.values;
  }

  private void put(String sheet, CellRef cell, Content content) {
    boolean formula =
        content.<Boolean>fold(w -> w.formula().isPresent(), f -> f.formula().isPresent());
    if (formula) {
      String value =
          content.fold(Content.TextContent::text, f -> Double.toString(f.value().doubleValue()));
      values.put(sheet + "!" + cell.name(), value);
    }
  }

  @Override
  public void fill(Edit.Fill fill) {
    put(fill.sheet(), fill.cell(), fill.content());
  }

  @Override
  public void append(Edit.Append append) {
    put(append.sheet(), append.cell(), append.content());
  }

  @Override
  public void width(Edit.Width width) {}

  @Override
  public void print(Edit.Print print) {}

  @Override
  public void note(Edit.Note note) {}

  @Override
  public void mark(Edit.Mark mark) {}
}
