package cn.hebiao.read.form;

import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells tables that only repeat rows of a larger form of the same workbook from forms. */
final class Excerpts {
  private final LabelBook labels;
  private final Set<String> unclear;

  /**
   * @param absent labels that were not found: what repeats a form cannot be told by rows that were
   *     not read
   */
  Excerpts(LabelBook labels, List<AbsentLabel> absent) {
    this.labels = labels;
    this.unclear = absent.stream().map(AbsentLabel::sheet).collect(Collectors.toSet());
  }

  /** The forms, with every excerpt turned into another table. */
  List<Form> mark(List<Form> forms) {
    return forms.stream()
        .map(form -> isExcerpt(form, forms) ? form.as(FormKind.OTHER) : form)
        .toList();
  }

  private boolean isExcerpt(Form form, List<Form> forms) {
    if (form.kind() != FormKind.SCORING) {
      return false;
    }
    Set<String> names = names(form);
    boolean summary =
        labels.mentions(form.heading().title() + " " + form.sheet(), Role.SUMMARY_TITLE);
    if (summary
        && forms.stream()
            .anyMatch(
                other ->
                    other.kind().scored()
                        && !other.sheet().equals(form.sheet())
                        && unclear.contains(other.sheet()))) {
      return true;
    }
    return forms.stream()
        .filter(
            other ->
                other != form && other.kind().scored() && other.rows().size() > form.rows().size())
        .anyMatch(
            other ->
                share(names, names(other))
                    || withoutTop(form)
                        && !form.sheet().equals(other.sheet())
                        && share(middle(form), middle(other)));
  }

  private static boolean share(Set<String> names, Set<String> all) {
    return names.stream().filter(all::contains).count() * 10 >= names.size() * 6L;
  }

  private static boolean withoutTop(Form form) {
    return form.rows().stream().allMatch(row -> row.level1().isEmpty());
  }

  private static Set<String> middle(Form form) {
    return form.rows().stream().map(IndicatorRow::level2).collect(Collectors.toSet());
  }

  private static Set<String> names(Form form) {
    return form.rows().stream().map(row -> LabelText.core(row.name())).collect(Collectors.toSet());
  }
}
