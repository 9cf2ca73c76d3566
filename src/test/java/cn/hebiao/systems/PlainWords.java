package cn.hebiao.systems;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.EditPlan;
import cn.hebiao.tell.edit.Report;
import cn.hebiao.tell.plan.Planner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with the texts that a clerk gets to read about a workbook. */
public final class PlainWords {
  /** Characters that fit beside a row of a form. */
  private static final int LONGEST_OPINION = 120;

  private static final Pattern ACTION = Pattern.compile("请|建议|不用改");
  private static final Pattern DOUBLED =
      Pattern.compile("[，。；、：][，。；、：]|[（“][，。；、：]|[，、：]）|（）|“”|\\s$");
  private static final Pattern UNFILLED =
      Pattern.compile("[{}@]|null|[a-z]+[.][a-zA-Z]+|[A-Z]{2,}\\(|[A-Z]+_[A-Z]");

  /** A column, or a place in the head by its label. */
  private static final Pattern PLACE = Pattern.compile("[A-Z]+列|^(填报单位|主管部门|项目名称|年度)没有填");

  private static final Pattern QUOTED =
      Pattern.compile("“[^“”]*”|#[A-Z]+/[0-9A]!?|#[A-Z]+[!?]|（规则簿：[^）]*）");
  private static final Pattern FOREIGN = Pattern.compile("(?<![A-Za-z])[A-Za-z]{3,}(?![A-Za-z])");
  private static final Set<String> KNOWN = Set.of("Excel", "WPS", "General");

  private static final Messages MESSAGES = MessageFiles.load();

  private PlainWords() {}

  /** Complaints about the findings, opinions and report of a workbook. */
  public static Set<String> faults(Book book) {
    return faults(book, Systems.check(book));
  }

  /** Complaints about a workbook and its result. */
  public static Set<String> faults(Book book, Checked checked) {
    Set<String> faults = new LinkedHashSet<>();
    checked.findings().forEach(finding -> finding(finding, faults));
    EditPlan plan = new Planner(MESSAGES).plan(book, checked);
    opinions(plan).forEach(opinion -> opinion(opinion, faults));
    drafts(plan).forEach(draft -> draft(draft, faults));
    for (Report.ReportRow row : plan.report().orElseThrow().rows()) {
      if (row.kind() == Report.RowPurpose.SUMMARY
          || row.kind() == Report.RowPurpose.HEADING
          || row.kind() == Report.RowPurpose.HEADER) {
        row.entries().forEach(entry -> plain("核查结果", text(entry.content()), faults));
      }
    }
    return faults;
  }

  /** The texts of the column 核查意见. */
  public static List<String> opinions(EditPlan plan) {
    List<String> texts = new ArrayList<>();
    for (Edit edit : plan.edits()) {
      if (edit instanceof Edit.Append append && append.role() == Edit.AppendedRole.TEXT) {
        texts.add(text(append.content()));
      }
    }
    texts.removeIf(String::isEmpty);
    return texts;
  }

  private static List<String> drafts(EditPlan plan) {
    List<String> texts = new ArrayList<>();
    for (Edit edit : plan.edits()) {
      if (edit instanceof Edit.Fill fill) {
        texts.add(text(fill.content()));
      }
    }
    texts.removeIf(text -> !text.contains("核表"));
    return texts;
  }

  private static String text(Content content) {
    return content.fold(Content.TextContent::text, figure -> "");
  }

  private static void finding(Finding finding, Set<String> faults) {
    String text = MESSAGES.text(finding.message());
    String name = finding.code().name();
    boolean placed =
        !finding.found().isBlank() && text.contains(finding.found())
            || finding.cell().map(ref -> text.contains(ref.name())).orElse(false)
            || text.contains("“" + named(finding.message()) + "”")
            || text.contains("“" + finding.sheet() + "”")
            || PLACE.matcher(text).find();
    complain(!placed, name + " names neither place nor what is there", text, faults);
    String expected = finding.expected().replaceFirst("^[≤≥]", "");
    complain(!text.contains(expected), name + " lacks what was expected " + expected, text, faults);
    complain(!ACTION.matcher(text).find(), name + " does not say what to do", text, faults);
    plain(name, text, faults);
    finding
        .diagnosis()
        .map(MESSAGES::text)
        .ifPresent(slip -> plain(name + " diagnosis", slip, faults));
  }

  /** The indicator or figure that a message names, told as the message tells it. */
  private static String named(Message message) {
    String name = message.arg("name").orElse("\0");
    return name.startsWith("@")
        ? MESSAGES.text(new Message(name.substring(1), message.args()))
        : name;
  }

  private static void opinion(String text, Set<String> faults) {
    long sentences = text.chars().filter(c -> c == '。' || c == '！' || c == '？').count();
    complain(sentences > 2, sentences + " sentences", text, faults);
    complain(!text.endsWith("。"), "open end", text, faults);
    complain(text.length() > LONGEST_OPINION, text.length() + " characters", text, faults);
    plain("opinion", text, faults);
  }

  private static void draft(String text, Set<String> faults) {
    complain(!text.startsWith("【核表草拟】"), "draft is not marked", text, faults);
    complain(!text.contains("原因：＿＿"), "draft leaves no room for the cause", text, faults);
    complain(!text.matches(".*[0-9].*"), "draft without figures", text, faults);
    plain("draft", text, faults);
  }

  private static void plain(String what, String text, Set<String> faults) {
    String own = QUOTED.matcher(text).replaceAll("“词”");
    complain(DOUBLED.matcher(own).find(), what + " has stray marks", text, faults);
    complain(UNFILLED.matcher(own).find(), what + " is not finished", text, faults);
    FOREIGN
        .matcher(own)
        .results()
        .filter(word -> !KNOWN.contains(word.group()))
        .forEach(word -> faults.add(what + " has “" + word.group() + "”: " + text));
  }

  private static void complain(boolean bad, String what, String text, Set<String> faults) {
    if (bad) {
      faults.add(what + ": " + text);
    }
  }
}
