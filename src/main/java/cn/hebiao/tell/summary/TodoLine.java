package cn.hebiao.tell.summary;

/**
 * What the bureau has to do next.
 *
 * @param todo in words
 */
public record TodoLine(String todo) {
  static final LineColumns<TodoLine> COLUMNS =
      LineColumns.<TodoLine>of("todos").place().text("todo", TodoLine::todo);
}
