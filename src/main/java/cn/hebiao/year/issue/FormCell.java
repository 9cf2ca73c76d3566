package cn.hebiao.year.issue;

import cn.hebiao.model.grid.CellRef;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A cell of a form that is handed out.
 *
 * @param ref where it stands
 * @param text its words; empty for a blank, a number or a formula
 * @param number its number, if it has one
 * @param formula its formula as Excel writes it without the equal sign; empty for none
 * @param look what it is for
 * @param filling what may be written into it
 * @param prompt what is said to whoever stands on it; empty for nothing
 * @param limit the cell that says how much it may be at most, for points
 * @param wording what goes with the filling: the unit behind a number, or the list that words are
 *     chosen from; may be empty
 */
public record FormCell(
    CellRef ref,
    String text,
    Optional<BigDecimal> number,
    String formula,
    FormLook look,
    Filling filling,
    String prompt,
    Optional<CellRef> limit,
    String wording) {
  static FormCell words(CellRef ref, String text, FormLook look) {
    return new FormCell(
        ref, text, Optional.empty(), "", look, Filling.FIXED, "", Optional.empty(), "");
  }

  static FormCell figure(CellRef ref, Optional<BigDecimal> number, FormLook look) {
    return new FormCell(ref, "", number, "", look, Filling.FIXED, "", Optional.empty(), "");
  }

  static FormCell computed(CellRef ref, String formula, FormLook look) {
    return new FormCell(
        ref, "", Optional.empty(), formula, look, Filling.FIXED, "", Optional.empty(), "");
  }

  static FormCell entry(CellRef ref, Filling filling, String prompt) {
    return new FormCell(
        ref, "", Optional.empty(), "", FormLook.ENTRY, filling, prompt, Optional.empty(), "");
  }

  FormCell holding(String words) {
    return new FormCell(ref, words, number, formula, look, filling, prompt, limit, wording);
  }

  FormCell holding(Optional<BigDecimal> amount) {
    return new FormCell(ref, text, amount, formula, look, filling, prompt, limit, wording);
  }

  FormCell atMost(CellRef cell) {
    return new FormCell(
        ref, text, number, formula, look, filling, prompt, Optional.of(cell), wording);
  }

  FormCell in(String label) {
    return new FormCell(ref, text, number, formula, look, filling, prompt, limit, label);
  }
}
