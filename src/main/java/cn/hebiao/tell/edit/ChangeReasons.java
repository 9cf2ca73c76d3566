package cn.hebiao.tell.edit;

import cn.hebiao.model.grid.CellRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the reason in a plan for each difference; knows nothing of how copies are written. */
public final class ChangeReasons {
  private record Place(String sheet, CellRef cell) {}

  private final Map<Place, ChangeReason> contents = new HashMap<>();
  private final Set<Place> marks = new HashSet<>();
  private final Set<Place> notes = new HashSet<>();
  private final Set<Place> links = new HashSet<>();
  private final Set<Place> widths = new HashSet<>();
  private final Set<Place> rows = new HashSet<>();
  private final Set<String> prints = new HashSet<>();
  private final Set<String> sheets = new HashSet<>();
  private final Optional<String> report;

  /**
   * @param plan what was to be written
   * @param shown where a cell of a sheet shows: the first cell of its merged area, or itself
   */
  public ChangeReasons(EditPlan plan, Shown shown) {
    this.report = plan.report().map(Report::name);
    Collector collector = new Collector(shown);
    plan.edits().forEach(edit -> edit.accept(collector));
    plan.edits().forEach(edit -> sheets.add(edit.sheet()));
  }

  /** Where a cell of a sheet shows. */
  public interface Shown {
    CellRef at(String sheet, CellRef cell);
  }

  /** The reason for a difference. */
  public ChangeReason of(Difference difference) {
    Optional<Place> place = difference.cell().map(c -> new Place(difference.sheet(), c));
    String sheet = difference.sheet();
    return switch (difference.kind()) {
      case CELL -> content(difference, place);
      case FORMAT -> format(place);
      case WIDTH -> when(place.filter(widths::contains).isPresent(), ChangeReason.WIDTH);
      case HEIGHT -> when(place.filter(rows::contains).isPresent(), ChangeReason.HEIGHT);
      case NOTE ->
          when(
              place.filter(notes::contains).isPresent()
                  && difference.after().startsWith(difference.before()),
              ChangeReason.NOTE);
      case LINK ->
          when(
              place.filter(links::contains).isPresent() && difference.before().isEmpty(),
              ChangeReason.LINK);
      case PRINT_AREA -> when(prints.contains(sheet), ChangeReason.PRINT);
      case SHEET -> when(report.filter(sheet::startsWith).isPresent(), ChangeReason.REPORT);
      case NAME -> when(report.filter(sheet::startsWith).isPresent(), ChangeReason.REPORT);
      case HIDDEN_SHEET, ORIGINAL -> when(isAny(), ChangeReason.REGISTER);
      case FORMATS -> when(isAny(), ChangeReason.FORMATS);
      case NOTE_SHAPES -> when(!notes.isEmpty(), ChangeReason.NOTE);
      case REGISTRATION ->
          when(sheet.isEmpty() ? isAny() : sheets.contains(sheet), ChangeReason.BOOKKEEPING);
      case CALCULATION -> when(isAny(), ChangeReason.CALCULATION);
      case SIGNATURE -> when(isAny(), ChangeReason.SIGNATURE);
      case OTHER -> ChangeReason.NONE;
    };
  }

  private boolean isAny() {
    return report.isPresent() || !sheets.isEmpty();
  }

  private static ChangeReason when(boolean planned, ChangeReason reason) {
    return planned ? reason : ChangeReason.NONE;
  }

  /** What an agency wrote is never replaced, whatever the plan says. */
  private ChangeReason content(Difference difference, Optional<Place> place) {
    return difference.before().isBlank()
        ? place.map(at -> contents.getOrDefault(at, ChangeReason.NONE)).orElse(ChangeReason.NONE)
        : ChangeReason.NONE;
  }

  private ChangeReason format(Optional<Place> place) {
    if (place.filter(marks::contains).isPresent()) {
      return ChangeReason.MARK;
    }
    return place
        .map(at -> contents.getOrDefault(at, ChangeReason.NONE))
        .filter(reason -> reason == ChangeReason.APPEND)
        .orElse(ChangeReason.NONE);
  }

  private final class Collector implements Edit.Visitor {
    private final Shown shown;

    Collector(Shown shown) {
      this.shown = shown;
    }

    private Place place(Edit edit) {
      return new Place(edit.sheet(), shown.at(edit.sheet(), edit.place()));
    }

    @Override
    public void fill(Edit.Fill fill) {
      contents.put(place(fill), ChangeReason.FILL);
    }

    @Override
    public void append(Edit.Append append) {
      contents.put(place(append), ChangeReason.APPEND);
      rows.add(new Place(append.sheet(), new CellRef(append.cell().row(), 0)));
      append.back().ifPresent(back -> links.add(place(append)));
    }

    @Override
    public void width(Edit.Width width) {
      widths.add(place(width));
    }

    @Override
    public void print(Edit.Print print) {
      prints.add(print.sheet());
    }

    @Override
    public void note(Edit.Note note) {
      notes.add(place(note));
    }

    @Override
    public void mark(Edit.Mark mark) {
      marks.add(place(mark));
    }
  }
}
