package cn.hebiao.year.issue;

import cn.hebiao.read.form.IssuedMark;
import java.util.List;
import java.util.Map;

/**
 * A workbook that is handed out to be filled.
 *
 * @param folder the name of the agency's folder
 * @param file the file's name in it
 * @param sheets its sheets
 * @param lists words to choose from, by name
 * @param mark by what it is known again
 */
public record BlankForm(
    String folder,
    String file,
    List<FormSheet> sheets,
    Map<String, List<String>> lists,
    IssuedMark mark) {
  public BlankForm {
    sheets = List.copyOf(sheets);
    lists = Map.copyOf(lists);
  }

  /** The same with an id in its mark. */
  public BlankForm marked(String id) {
    return new BlankForm(
        folder, file, sheets, lists, new IssuedMark(id, mark.agency(), mark.project()));
  }
}
