package cn.hebiao.year.collect;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.value.PlainText;
import cn.hebiao.year.roster.Ledger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a name on a form means. Blanks and brackets do not matter, nor does a place before the name
 * where only one of both has it, nor a usual short form; where several could be meant, none is.
 */
public final class AgencyNames {
  private final List<String> listed;
  private final List<Ledger.Alias> aliases;
  private final Map<String, String> shortForms = new LinkedHashMap<>();
  private final Pattern place;

  /**
   * @param listed the names on the roster
   * @param aliases what the bureau has decided
   */
  public AgencyNames(List<String> listed, List<Ledger.Alias> aliases, Messages messages) {
    this.listed = List.copyOf(listed);
    this.aliases = List.copyOf(aliases);
    for (String pair : messages.text(Message.of("collect.shortForms")).split("、")) {
      String[] parts = pair.split(":", -1);
      shortForms.put(parts[0], parts[1]);
    }
    String ends = messages.text(Message.of("collect.placeEnds"));
    this.place = Pattern.compile("^((?:\\p{IsHan}{1,7}?[" + ends + "])+)(\\p{IsHan}{2,}.*)$");
  }

  /**
   * The names on the roster that may be meant: one where it is certain, none where nobody fits, and
   * several where a person has to decide.
   */
  public List<String> meant(String written) {
    String name = PlainText.label(written);
    if (name.isEmpty()) {
      return List.of();
    }
    List<String> exact =
        listed.stream().filter(known -> PlainText.label(known).equals(name)).toList();
    if (!exact.isEmpty()) {
      return exact.subList(0, 1);
    }
    List<String> decided =
        aliases.stream()
            .filter(alias -> PlainText.label(alias.written()).equals(name))
            .map(Ledger.Alias::agency)
            .filter(listed::contains)
            .distinct()
            .toList();
    return decided.isEmpty()
        ? listed.stream().filter(known -> mayBe(PlainText.label(known), name)).toList()
        : decided;
  }

  private boolean mayBe(String known, String name) {
    Matcher one = place.matcher(known);
    Matcher other = place.matcher(name);
    String here = one.matches() ? one.group(1) : "";
    String there = other.matches() ? other.group(1) : "";
    String rest = here.isEmpty() ? known : one.group(2);
    String tail = there.isEmpty() ? name : other.group(2);
    return (here.endsWith(there) || there.endsWith(here)) && brief(rest).equals(brief(tail));
  }

  private String brief(String name) {
    String brief = name;
    for (Map.Entry<String, String> form : shortForms.entrySet()) {
      brief = brief.replace(form.getKey(), form.getValue());
    }
    return brief;
  }
}
