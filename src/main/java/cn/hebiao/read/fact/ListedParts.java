package cn.hebiao.read.fact;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.LabelText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of a number that the words beside it list: 其中：设备48,300.00元，家具18,570.00元.
 *
 * @param parts the parts, all of one unit
 * @param complete whether nothing says that they may be some only
 */
public record ListedParts(List<ProseFigure> parts, boolean complete) {
  private static final String PART = "[\\p{IsHan}()]{1,12}[0-9.,]+(?:万元|元|\\p{IsHan}{1,2})";
  private static final Pattern LIST =
      Pattern.compile("(?:其中|包括|含|分别是|分别为)?:?" + PART + "(?:[,、;和及]" + PART + ")*[。;]?");
  private static final Pattern SOME = Pattern.compile("(?:其中|含).*");

  /** Without a word that says so, figures behind commas may be told of one thing twice. */
  private static final Pattern STATEMENTS = Pattern.compile("(?!其中|包括|含|分别).*[,;].*");

  public ListedParts {
    parts = List.copyOf(parts);
  }

  /**
   * The parts that words list; empty for all other words.
   *
   * @param parts the figures in the words
   */
  public static Optional<ListedParts> of(SheetCell words, List<ProseFigure> parts) {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    String text = LabelText.normalise(words.words());
    boolean listed =
        LIST.matcher(text).matches()
            && !STATEMENTS.matcher(text).matches()
            && parts.stream().allMatch(part -> part.unit().equals(parts.get(0).unit()))
            && parts.stream().noneMatch(ProseFigure::isChange)
            && parts.stream().map(ProseFigure::name).distinct().count() == parts.size();
    return listed
        ? Optional.of(new ListedParts(parts, !SOME.matcher(text).matches()))
        : Optional.empty();
  }
}
