package cn.hebiao.tell.edit;

import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import java.util.Optional;

/** One change to an existing sheet. Never inserts, moves or removes what an agency wrote. */
public sealed interface Edit {
  /** Name of the sheet to be changed. */
  String sheet();

  /** The cell it is made at: for widths and print areas the first one they are about. */
  CellRef place();

  /** Hands the edit to the method for its kind. */
  void accept(Visitor visitor);

  /** One method for each kind of edit. */
  interface Visitor {
    void fill(Fill fill);

    void append(Append append);

    void width(Width width);

    void print(Print print);

    void note(Note note);

    void mark(Mark mark);
  }

  /**
   * Fills a cell of the form that the agency left blank.
   *
   * @param readable whether a rate gets a number format where the cell has none; else the cell's
   *     style stays in any case
   */
  record Fill(String sheet, CellRef cell, Content content, boolean readable) implements Edit {
    /** Fills a cell whose style stays. */
    public Fill(String sheet, CellRef cell, Content content) {
      this(sheet, cell, content, false);
    }

    /** The same where a rate may get a number format. */
    public Fill asReadable() {
      return new Fill(sheet, cell, content, true);
    }

    @Override
    public CellRef place() {
      return cell;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.fill(this);
    }
  }

  /**
   * Writes a cell of an appended column.
   *
   * @param like a cell of the form whose borders and font the new cell takes over
   * @param role decides alignment and wrapping
   * @param back the cell of the plan's report that a click leads to; empty for no link
   */
  record Append(
      String sheet,
      CellRef cell,
      Content content,
      CellRef like,
      AppendedRole role,
      Optional<CellRef> back)
      implements Edit {
    /** A cell that leads nowhere. */
    public Append(String sheet, CellRef cell, Content content, CellRef like, AppendedRole role) {
      this(sheet, cell, content, like, role, Optional.empty());
    }

    @Override
    public CellRef place() {
      return cell;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.append(this);
    }
  }

  /** Sets the width, in characters, of an appended column. */
  record Width(String sheet, int column, double characters) implements Edit {
    @Override
    public CellRef place() {
      return new CellRef(0, column);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.width(this);
    }
  }

  /** Makes sure that a range is inside the sheet's print area, if it has one. */
  record Print(String sheet, CellRange range) implements Edit {
    @Override
    public CellRef place() {
      return range.first();
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.print(this);
    }
  }

  /** A note (legacy comment) on a cell. */
  record Note(String sheet, CellRef cell, String text) implements Edit {
    @Override
    public CellRef place() {
      return cell;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.note(this);
    }
  }

  /** A coloured ground that also shows in grey print. */
  record Mark(String sheet, CellRef cell, Severity severity) implements Edit {
    @Override
    public CellRef place() {
      return cell;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.mark(this);
    }
  }

  /** What an appended cell is for. */
  enum AppendedRole {
    HEADER,
    NUMBER,
    TEXT
  }
}
