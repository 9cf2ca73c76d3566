package cn.hebiao.tell.plan;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.CellListText;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.SkippedEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What could not be written into a copy, in sentences for the user: one for all edits of a sheet
 * that were left out for the same reason.
 */
public final class SkippedEditTexts {
  /** Places that a sentence names; the report sheet lists every finding anyway. */
  private static final int MOST_NAMED = 30;

  private final Messages messages;

  public SkippedEditTexts(Messages messages) {
    this.messages = messages;
  }

  private record Group(String sheet, String kind, SkippedEdit.SkipReason reason) {}

  /** The sentences, in the order of the edits; empty where everything was written. */
  public List<Message> of(List<SkippedEdit> skipped) {
    Map<Group, List<CellRef>> groups = new LinkedHashMap<>();
    for (SkippedEdit one : skipped) {
      Group group = new Group(one.edit().sheet(), kind(one.edit()), one.reason());
      groups.computeIfAbsent(group, g -> new ArrayList<>()).add(one.edit().place());
    }
    List<Message> sentences = new ArrayList<>();
    groups.forEach((group, cells) -> sentences.add(sentence(group, cells)));
    return sentences;
  }

  private Message sentence(Group group, List<CellRef> cells) {
    List<String> places = CellListText.of(cells).stream().map(CellRange::name).toList();
    String named = String.join("、", places.subList(0, Math.min(MOST_NAMED, places.size())));
    return Message.of(
        "omission",
        "sheet",
        group.sheet(),
        "count",
        String.valueOf(cells.size()),
        "kind",
        messages.text(Message.of("edit." + group.kind())),
        "cells",
        places.size() > MOST_NAMED
            ? messages.text(Message.of("places.more", "cells", named))
            : named,
        "reason",
        messages.text(Message.of("omission." + group.reason().name())));
  }

  private static String kind(Edit edit) {
    Kind kind = new Kind();
    edit.accept(kind);
    return kind.name;
  }

  /** The word for each kind of edit. */
  private static final class Kind implements Edit.Visitor {
    private String name = "";

    @Override
    public void fill(Edit.Fill fill) {
      name = "FILL";
    }

    @Override
    public void append(Edit.Append append) {
      name = "APPEND";
    }

    @Override
    public void width(Edit.Width width) {
      name = "WIDTH";
    }

    @Override
    public void print(Edit.Print print) {
      name = "PRINT";
    }

    @Override
    public void note(Edit.Note note) {
      name = "NOTE";
    }

    @Override
    public void mark(Edit.Mark mark) {
      name = "MARK";
    }
  }
}
