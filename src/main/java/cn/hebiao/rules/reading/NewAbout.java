package cn.hebiao.rules.reading;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.CellRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What 说明 of a new rulebook says before anybody has filled it: its name, and what follows from a
 * name such as 某县2026, that it is for agencies of 某县 from 2026 on.
 *
 * @param sheet the sheet's name
 * @param entries what is to stand in which cell
 */
public record NewAbout(String sheet, Map<CellRef, String> entries) {
  private static final Pattern PLACE_AND_YEAR =
      Pattern.compile("(.*?)((?:19|20)[0-9]{2})?(?:年|年度)?");

  public NewAbout {
    entries = Map.copyOf(entries);
  }

  /**
   * The entries for a name; entries that the empty rulebook does not have are left out.
   *
   * @param empty the empty rulebook
   */
  public static NewAbout of(Book empty, String name) {
    Matcher parts = PLACE_AND_YEAR.matcher(name);
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put(AboutSheet.NAME, name);
    if (parts.matches() && !parts.group(1).isBlank()) {
      wanted.put(AboutSheet.AGENCIES, parts.group(1).strip());
    }
    if (parts.matches() && parts.group(2) != null) {
      wanted.put(AboutSheet.FROM, parts.group(2));
    }
    Map<CellRef, String> entries = new LinkedHashMap<>();
    empty.sheet(AboutSheet.SHEET).stream()
        .flatMap(sheet -> sheet.cells().values().stream())
        .filter(key -> key.ref().column() == 0)
        .filter(key -> wanted.containsKey(Spelling.plain(key.words())))
        .forEach(
            key ->
                entries.put(
                    new CellRef(key.ref().row(), 1), wanted.get(Spelling.plain(key.words()))));
    return new NewAbout(AboutSheet.SHEET, entries);
  }
}
