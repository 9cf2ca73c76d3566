package cn.hebiao.read.form;

/** Names that differ in one character, as a slip of the pen leaves them. */
public final class NearName {
  /** Characters by which names are told apart on purpose: 第一小学 and 第二小学. */
  private static final String TELLING = "一二三四五六七八九十百甲乙丙丁戊己庚辛壬癸东西南北中上下左右前后内外大小新老总分省市州县区乡镇村";

  private NearName() {}

  /** Whether two normalised names of the same length differ in just one character, by mistake. */
  public static boolean mistyped(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    int at = -1;
    for (int i = 0; i < a.length(); i++) {
      if (a.charAt(i) != b.charAt(i)) {
        if (at >= 0) {
          return false;
        }
        at = i;
      }
    }
    return at >= 0 && !(telling(a.charAt(at)) && telling(b.charAt(at)));
  }

  /** Whether a name is told apart from others by a character on purpose. */
  public static boolean telling(char c) {
    return TELLING.indexOf(c) >= 0 || Character.isLetterOrDigit(c) && c < 0x80;
  }
}
