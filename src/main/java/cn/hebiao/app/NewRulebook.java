package cn.hebiao.app;

import cn.hebiao.rules.reading.NewAbout;

/** Makes a rulebook of a place that has nothing in it yet but its name and the headings. */
public final class NewRulebook {
  private final BookSource source;
  private final CellTexts texts;

  /**
   * @param source reads the empty rulebook
   * @param texts writes the name into it
   */
  public NewRulebook(BookSource source, CellTexts texts) {
    this.source = source;
    this.texts = texts;
  }

  /**
   * The rulebook, an .xlsx file.
   *
   * @param empty the empty rulebook
   * @param name the new one's name, such as 某县2026
   * @throws UnreadableBook if the empty one cannot be read
   */
  public byte[] named(byte[] empty, String name) throws UnreadableBook {
    NewAbout about = NewAbout.of(source.read(empty, name), name);
    return texts.with(empty, about.sheet(), about.entries());
  }
}
